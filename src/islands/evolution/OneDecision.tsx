import { useEffect, useState } from "preact/hooks";
import type { QuarterFigures, WhyChain } from "../../../simulations/business/index.ts";
import { toProblem } from "../../../simulations/runner/index.ts";
import type { Problem } from "../../../simulations/runner/index.ts";
import { errors, evolution as words } from "../../words/index.ts";

interface OneDecisionProps {
  /** The quarter asked about; another one loads another chain. */
  readonly subject: QuarterFigures;
  readonly load: () => Promise<WhyChain | null>;
}

/** One decision of the quarter, followed back: what went wrong, and what that came from, as the model recorded it. */
export function OneDecision({ subject, load }: OneDecisionProps) {
  const [told, setTold] = useState<{ chain: WhyChain | null } | { problem: Problem } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setTold(null);
    load().then(
      (chain) => isCurrent && setTold({ chain }),
      (thrown: unknown) => isCurrent && setTold({ problem: toProblem(thrown, "worker.failed") }),
    );
    return () => {
      isCurrent = false;
    };
  }, [subject]);

  return (
    <div class="evolution-chain" role="status">
      <h4>{words.chainTitle}</h4>
      {told === null && <p>{words.chainLoading}</p>}
      {told !== null && "problem" in told && <p>{errors.say(told.problem)}</p>}
      {told !== null &&
        "chain" in told &&
        (told.chain === null ? <p>{words.chainNone}</p> : <Chain chain={told.chain} />)}
    </div>
  );
}

function Chain({ chain }: { chain: WhyChain }) {
  return (
    <ol>
      {chain.map(({ code, at, parameters }, index) => (
        <li key={index}>
          {index > 0 && (
            <span>
              <span aria-hidden="true">←</span>
              <span class="unseen">{words.chainBecause}</span>
            </span>
          )}
          <span class="evolution-step">{words.cause({ code, at, facts: parameters })}</span>
        </li>
      ))}
    </ol>
  );
}
