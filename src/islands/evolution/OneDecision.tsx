import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { QuarterFigures, WhyChain } from "../../../simulations/business/index.ts";
import { toProblem } from "../../../simulations/runner/index.ts";
import type { Problem, WhyQuestion } from "../../../simulations/runner/index.ts";
import { errors, evolution as words, why } from "../../words/index.ts";
import "./OneDecision.css";

interface OneDecisionProps {
  /** The quarter asked about; another one loads another chain. */
  readonly subject: QuarterFigures;
  readonly load: (question: WhyQuestion) => Promise<WhyChain>;
}

interface Asked {
  readonly subject: QuarterFigures;
  readonly trail: readonly WhyQuestion[];
}
type Told = { readonly of: Asked } & ({ readonly chain: WhyChain } | { readonly problem: Problem });

/**
 * One decision of the quarter, followed back: what went wrong, and what that came from, as the model recorded it. A step
 * about a ticket, a copy, a change or a message can be asked why in turn.
 */
export function OneDecision({ subject, load }: OneDecisionProps) {
  const [latest, setAsked] = useState<Asked>({ subject, trail: [] });
  const [told, setTold] = useState<Told | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  // Another subject begins anew.
  const asked = useMemo(() => (latest.subject === subject ? latest : { subject, trail: [] }), [latest, subject]);
  const { trail } = asked;
  const isBusy = told?.of !== asked;
  const isFirst = told?.of.subject !== subject;
  const goTo = (next: readonly WhyQuestion[]): void => setAsked({ subject, trail: next });

  useEffect(() => {
    let isCurrent = true;
    if (trail.length > 0) back.current?.focus({ preventScroll: true });
    load(trail.at(-1) ?? { id: `quarter:${subject.quarter}` }).then(
      (chain) => isCurrent && setTold({ of: asked, chain }),
      (thrown: unknown) => isCurrent && setTold({ of: asked, problem: toProblem(thrown, "worker.failed") }),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  return (
    <div class="evolution-chain">
      <h4>
        {words.chainTitle}
        {trail.length > 0 && (
          <button type="button" class="evolution-back" ref={back} onClick={() => goTo(trail.slice(0, -1))}>
            {why.back}
          </button>
        )}
      </h4>
      <div role="status" class={isBusy ? "evolution-told is-busy" : "evolution-told"} aria-busy={isBusy}>
        {isBusy && <p class="evolution-busy">{words.chainLoading}</p>}
        {!isFirst && "problem" in told && <p>{errors.say(told.problem)}</p>}
        {!isFirst && "chain" in told && <Chain chain={told.chain} onOpen={(next) => goTo([...trail, next])} />}
      </div>
    </div>
  );
}

interface ChainProps {
  readonly chain: WhyChain;
  readonly onOpen: (question: WhyQuestion) => void;
}

/** The first step is what was asked about; the others open where there is more to tell. */
function Chain({ chain, onOpen }: ChainProps) {
  const { code: last, parameters } = chain.at(-1)!;
  const end = why.end({ code: last, team: String(parameters["team"] ?? "") });
  return (
    <>
      <ol>
        {chain.map(({ code, at, parameters, about }, index) => {
          const said = why.cause({ code, at, facts: parameters });
          const isOpenable = index > 0 && about !== undefined && about.id !== chain[0]!.about?.id;
          return (
            <li key={`${index} ${said}`}>
              {index > 0 && (
                <span>
                  <span aria-hidden="true">←</span>
                  <span class="unseen">{why.because}</span>
                </span>
              )}
              {isOpenable ? (
                <button type="button" class="evolution-step is-openable" title={why.open} onClick={() => onOpen(about)}>
                  {said}
                </button>
              ) : (
                <span class="evolution-step">{said}</span>
              )}
            </li>
          );
        })}
      </ol>
      {end !== null && <p class="evolution-end">{end}</p>}
    </>
  );
}
