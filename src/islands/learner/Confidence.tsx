import { calibration } from "../../learner/index.ts";
import type { Calibration, LearnerEvent } from "../../learner/index.ts";
import { learner as words } from "../../words/index.ts";
import { moduleTitle } from "./lessonNames.ts";

/** How sure somebody was and how often rightly, as counts: for everything, then per module. */
export function Confidence({ events }: { events: readonly LearnerEvent[] }) {
  const groups = calibration(events, moduleTitle).filter(({ brier }) => brier !== null);
  // With one module only, its table would repeat the one for all lessons.
  const shown = groups.length === 2 ? groups.slice(1) : groups;
  return (
    <section class="learner-part" aria-labelledby="confidence-title">
      <h2 id="confidence-title">{words.calibrationTitle}</h2>
      <p class="learner-note">{groups.length === 0 ? words.calibrationNone : words.calibrationNote}</p>
      {shown.map((group) => (
        <Group key={group.group} {...group} />
      ))}
    </section>
  );
}

function Group({ group, rows, brier, tooHigh, tooLow }: Calibration) {
  return (
    <div class="learner-calibration">
      <h3>{group === "all" ? words.calibrationAll : group}</h3>
      <dl>
        {rows
          .filter(({ of }) => of > 0)
          .map(({ confidence, inRange, of, expected }) => (
            <div key={confidence}>
              <dt>{words.confidence[confidence]}</dt>
              <dd>
                {words.calibrationRow({ inRange, of, expected })}
                <span class="learner-dots" aria-hidden="true">
                  {Array.from({ length: Math.min(of, 40) }, (_, index) => (
                    <i key={index} class={index < inRange ? "hit" : undefined} />
                  ))}
                </span>
              </dd>
            </div>
          ))}
      </dl>
      {tooHigh + tooLow > 0 && <p>{words.calibrationDirection({ tooHigh, tooLow })}</p>}
      {brier !== null && <p class="learner-muted">{words.brier({ score: brier.toFixed(2) })}</p>}
    </div>
  );
}
