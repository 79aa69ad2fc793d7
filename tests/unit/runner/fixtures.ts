import { newRun } from "../../../simulations/runner/index.ts";
import type { Run } from "../../../simulations/runner/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";

/** The lesson's world with nothing done. */
export const plainRun: Run = newRun({ scenario: "tangle@2", architecture: "point-to-point", seed: 7 });

/** Fifty commands, at odd instants so that nothing in the text repeats by luck. */
export const busyRun: Run = newRun({
  ...plainRun,
  overrides: { "publish.everyone": false, "needs.share": 0.5, "domains.stopAt": 12 },
  seed: 4_040_404_040,
  commands: Array.from({ length: 50 }, (_, index) => ({
    at: Math.round((index + 1) * 15.3 * DAY_MS) + ((index * 7_919_993) % 86_399_999),
    sequence: index,
    by: "learner",
    type: index % 3 === 0 ? "hire" : "publish",
    system: (index * 5) % 12,
  })),
});

/** A run with commands that the business takes. */
export const actedRun: Run = newRun({
  ...plainRun,
  overrides: { "needs.share": 0.8 },
  commands: [
    { at: 70 * DAY_MS, sequence: 0, by: "learner", type: "publish", system: 0 },
    { at: 400 * DAY_MS, sequence: 1, by: "learner", type: "hire", system: 4 },
  ],
});

/**
 * Trace hashes at the end of three years. They change with the epoch, and only with it: the business's own tests say why.
 * The same figures are asked for in Node (tests/unit) and in Chromium (tests/browser).
 */
export const TRACE_HASHES = { plain: "f5bc940b", acted: "1121a429", forked: "d47daec8" };
