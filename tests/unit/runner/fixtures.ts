import { newRun } from "../../../simulations/runner/index.ts";
import type { Run } from "../../../simulations/runner/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";

/** The lesson's world with nothing done. */
export const plainRun: Run = newRun({ scenario: "tangle@1", architecture: "point-to-point", seed: 7 });

/** Fifty commands, at odd instants so that nothing in the text repeats by luck. */
export const busyRun: Run = newRun({
  ...plainRun,
  overrides: { "publish.everyone": false, "needs.share": 0.5, "systems.stopAt": 12 },
  seed: 4_040_404_040,
  commands: Array.from({ length: 50 }, (_, index) => ({
    at: Math.round((index + 1) * 15.3 * DAY_MS) + ((index * 7_919_993) % 86_399_999),
    sequence: index,
    by: "learner",
    type: index % 3 === 0 ? "hire" : "publish",
    system: (index * 5) % 12,
  })),
});
