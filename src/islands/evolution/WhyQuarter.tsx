import { useEffect, useRef } from "preact/hooks";
import type { QuarterFigures, WhyChain, WrongBy } from "../../../simulations/business/index.ts";
import type { WhyQuestion } from "../../../simulations/runner/index.ts";
import { evolution as words } from "../../words/index.ts";
import { OneDecision } from "./OneDecision.tsx";
import "./WhyQuarter.css";

interface WhyQuarterProps {
  readonly label: string;
  readonly figures: QuarterFigures;
  /** The quarter before; undefined for the first. */
  readonly before: QuarterFigures | undefined;
  readonly byHand: number | null;
  /** Asks the model for the causes of one decision of the quarter, and of what its steps are about. */
  readonly load: (question: WhyQuestion) => Promise<WhyChain>;
  readonly onClose: () => void;
}

const CAUSES = ["missing", "lost", "late", "misread", "mismapped"] as const satisfies readonly (keyof WrongBy)[];

/** Measures that stand behind a quarter's value, in the order in which they are read. */
const MEASURES: Readonly<Record<keyof typeof words.measures, (figures: QuarterFigures) => number | null>> = {
  leadTime: ({ leadTimeDays }) => leadTimeDays,
  openTickets: ({ openTickets }) => openTickets,
  centralTickets: ({ centralTickets }) => centralTickets,
  bypasses: ({ bypasses }) => bypasses,
  delivered: ({ deliveredChanges }) => deliveredChanges,
  domains: ({ domains }) => domains,
  flows: ({ flows }) => flows,
  age: ({ ageMsMedian }) => ageMsMedian,
  availability: ({ availability }) => availability,
  trust: ({ trust }) => trust,
  teamDays: ({ teamDays }) => teamDays,
};

/** Why a quarter's value is what it is: how often people acted, what was wrong and by which cause, what was waiting. */
export function WhyQuarter({ label, figures, before, byHand, load, onClose }: WhyQuarterProps) {
  const { quarter, value, actedShare, agreement, singleInputAboveBar, manyInputsAboveBar } = figures;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [label, quarter]);
  if (value === null) return null;
  return (
    <section
      class="evolution-why"
      aria-labelledby="evolution-why-title"
      onKeyDown={(domEvent) => domEvent.key === "Escape" && onClose()}
    >
      <header>
        <h3 id="evolution-why-title" tabIndex={-1} ref={heading}>
          {words.whyTitle({ label, quarter, value })}
        </h3>
        <button type="button" class="button button-plain" onClick={onClose}>
          {words.whyClose}
        </button>
      </header>
      <OneDecision subject={figures} load={load} />
      <div class="evolution-why-parts">
        <div>
          {before?.value != null && <p>{words.whyChange({ before: before.value, value })}</p>}
          {actedShare !== null && byHand !== null && <p>{words.whyActed({ acted: actedShare, byHand })}</p>}
          {agreement !== null && <p>{words.whyRight({ agreement })}</p>}
          {singleInputAboveBar !== null && manyInputsAboveBar !== null && (
            <p>{words.whyMany({ single: singleInputAboveBar, many: manyInputsAboveBar })}</p>
          )}
        </div>
        <WrongInputs wrongBy={figures.wrongBy} />
        <div>
          <h4>{words.whyBehind}</h4>
          <dl class="evolution-measures">
            {Object.entries(MEASURES).map(([code, read]) => {
              const measured = read(figures);
              const { label: name, value: say } = words.measures[code as keyof typeof words.measures];
              return (
                measured !== null && (
                  <div key={code}>
                    <dt>{name}</dt>
                    <dd>{say({ value: measured })}</dd>
                  </div>
                )
              );
            })}
          </dl>
        </div>
      </div>
      <p class="evolution-note">{words.whyNote}</p>
    </section>
  );
}

/** Wrong inputs by the first cause that applied, most frequent first. */
function WrongInputs({ wrongBy }: { wrongBy: QuarterFigures["wrongBy"] }) {
  const wrong = CAUSES.flatMap((cause) => {
    const share = wrongBy[cause];
    return share === null || share === 0 ? [] : [{ cause, share }];
  }).toSorted((one, other) => other.share - one.share);
  const most = wrong[0]?.share ?? 1;
  return (
    <div>
      <h4>{wrong.length === 0 ? words.whyNothingWrong : words.whyWrong}</h4>
      <dl class="evolution-causes">
        {wrong.map(({ cause, share }) => (
          <div key={cause}>
            <dt>
              <strong>{words.causes[cause]?.name}</strong> <span>{words.causes[cause]?.means}</span>
            </dt>
            <dd>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * share) / most} height="8" />
              </svg>
              {words.perThousand({ share })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
