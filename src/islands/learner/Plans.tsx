import { plans } from "../../learner/index.ts";
import type { LearnerEvent, LearnerLog, Plan } from "../../learner/index.ts";
import { localDay } from "../../localDay.ts";
import { formatDay } from "../../words/format.ts";
import { learner as words } from "../../words/index.ts";

const OUTCOMES = ["done", "partly", "notYet", "dropped"] as const;

interface PlansProps {
  log: LearnerLog;
  events: readonly LearnerEvent[];
  now: number;
}

/** At-your-work plans. One whose date has come is asked about; the answer goes into the log like everything else. */
export function Plans({ log, events, now }: PlansProps) {
  const made = plans(events, localDay(now));
  const tell = (plan: Plan, outcome: (typeof OUTCOMES)[number]): void =>
    void log.record("plan.reviewed", { plan: plan.key, outcome }, { lesson: plan.lesson, contentVersion: 1 });
  return (
    <section class="learner-part" aria-labelledby="plans-title">
      <h2 id="plans-title">{words.plansTitle}</h2>
      {made.length === 0 && <p class="learner-note">{words.plansNone}</p>}
      <ul class="learner-list learner-plans">
        {made.map((plan) => (
          <li key={plan.key}>
            <p class="learner-quote">{plan.text}</p>
            <p class="learner-muted">
              {plan.outcome === null || plan.isDue
                ? words.planOn({ date: formatDay(plan.reviewOn) })
                : words.planWas[plan.outcome]}
            </p>
            {plan.isDue && (
              <fieldset class="learner-choices">
                <legend>{words.planAsk}</legend>
                {OUTCOMES.map((outcome) => (
                  <button
                    key={outcome}
                    type="button"
                    class="chip"
                    aria-pressed={plan.outcome === outcome}
                    onClick={() => tell(plan, outcome)}
                  >
                    {words.planOutcomes[outcome]}
                  </button>
                ))}
              </fieldset>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
