import { useEffect, useState } from "preact/hooks";
import type { WhyChain, WhyStep } from "../../../simulations/business/index.ts";
import type { InstantMs } from "../../../simulations/kernel/index.ts";
import { toProblem, type Problem } from "../../../simulations/runner/index.ts";
import { errors, run as words } from "../../words/index.ts";
import "./Why.css";

interface WhyProps {
  headingLevel: 3 | 4;
  /** Heading, such as "Why 74 working days?" */
  title: string;
  /** Changes whenever another chain is wanted. */
  subject: string;
  load: () => Promise<WhyChain>;
  /** One step of the chain in words. */
  say: (step: WhyStep) => string;
  onJump: (at: InstantMs) => void;
  onClose: () => void;
}

/** A chain of causes in business words: first what was asked about, then what caused it. Every chip jumps to its instant. */
export function Why({ headingLevel, title, subject, load, say, onJump, onClose }: WhyProps) {
  const Heading = `h${headingLevel}` as const;
  const [chain, setChain] = useState<WhyChain | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setChain(null);
    setProblem(null);
    load().then(
      (loaded) => isCurrent && setChain(loaded),
      (thrown: unknown) => isCurrent && setProblem(toProblem(thrown, "worker.failed")),
    );
    return () => {
      isCurrent = false;
    };
  }, [subject]);

  return (
    <section class="why" aria-label={title}>
      <header>
        <Heading>{title}</Heading>
        <button type="button" class="button button-plain" onClick={onClose}>
          {words.whyClose}
        </button>
      </header>
      <div role="status">
        {problem && <p>{errors.say(problem)}</p>}
        {!chain && !problem && <p>{words.whyLoading}</p>}
        {chain && (
          <ol class="why-chain">
            {chain.map((step, index) => (
              <li key={index}>
                {index > 0 && (
                  <span class="why-arrow">
                    <span aria-hidden="true">←</span>
                    <span class="unseen">{words.whyBecause}</span>
                  </span>
                )}
                <button type="button" class="chip" title={words.whyJump} onClick={() => onJump(step.at)}>
                  {say(step)}
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
