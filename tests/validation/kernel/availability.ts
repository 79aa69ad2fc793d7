import { createSimulation, eventTypes, HOUR_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "./Check.ts";
import { ms } from "./queueing.ts";
import { result } from "./vectors.ts";

const types = eventTypes("fail", "repair", "batch");
const BATCHES = 40;

interface Parts {
  up: number;
  lastMs: number;
  downMs: number;
  downSinceMs: number;
  lateMs: number;
}

/** Availability .995 of every part: mean repair 1 h, mean time between failures 199 h. */
const REPAIR_HOURS = 1;
const UP_HOURS = 199;

/**
 * F12 and F13: parts that fail and are repaired independently. The system is up while at least `needed` parts are.
 * Answers, per batch, the share of time the system is down and the share it has been down for longer than `slackHours`.
 */
function runParts(options: { seed: number; parts: number; needed: number; batchHours: number; slackHours?: number }) {
  const { seed, parts, needed, batchHours, slackHours = Infinity } = options;
  const downShare: number[] = [];
  const lateShare: number[] = [];
  const simulation = createSimulation<Parts, keyof typeof types>({
    seed,
    types,
    state: { up: parts, lastMs: 0, downMs: 0, downSinceMs: 0, lateMs: 0 },
    handlers: {
      fail: (simulation, part) => {
        const { state, now } = simulation;
        account(state, now);
        if (state.up === needed) state.downSinceMs = now;
        state.up -= 1;
        simulation.schedule(now + repairs.exponentialMs(REPAIR_HOURS * HOUR_MS), types.repair, part);
      },
      repair: (simulation, part) => {
        const { state, now } = simulation;
        account(state, now);
        state.up += 1;
        if (state.up === needed) state.lateMs += Math.max(0, now - state.downSinceMs - slackHours * HOUR_MS);
        simulation.schedule(now + failures.exponentialMs(UP_HOURS * HOUR_MS), types.fail, part);
      },
      batch: (simulation, number) => {
        const { state, now } = simulation;
        account(state, now);
        if (number > 0) {
          downShare.push(state.downMs / ms(batchHours));
          lateShare.push(state.lateMs / ms(batchHours));
        }
        state.downMs = 0;
        state.lateMs = 0;
        if (number < BATCHES) simulation.schedule(now + ms(batchHours), types.batch, number + 1);
      },
    },
  });
  const failures = simulation.stream("failures");
  const repairs = simulation.stream("repairs");
  for (let part = 0; part < parts; part++) {
    simulation.schedule(0 + failures.exponentialMs(UP_HOURS * HOUR_MS), types.fail, part);
  }
  const warmUpMs = ms(100 * UP_HOURS);
  simulation.schedule(warmUpMs, types.batch, 0);
  simulation.runUntil(warmUpMs + BATCHES * ms(batchHours));

  function account(state: Parts, now: number): void {
    if (state.up < needed) state.downMs += now - state.lastMs;
    state.lastMs = now;
  }
  return { downShare, lateShare };
}

export function availabilityChecks(): Check[] {
  const series = runParts({ seed: 201, parts: 6, needed: 6, batchHours: 20_000 });
  const pair = runParts({ seed: 202, parts: 2, needed: 2, batchHours: 40_000 });
  const twoOfThree = runParts({ seed: 203, parts: 3, needed: 2, batchHours: 5_000_000 });
  const oneOfTwo = runParts({ seed: 204, parts: 2, needed: 1, batchHours: 14_000_000 });
  const buffered = runParts({ seed: 205, parts: 1, needed: 1, batchHours: 6_500_000, slackHours: 4 });
  return [
    { id: "F12", quantity: "six in series, down", theory: 1 - result("F12", "A"), values: series.downShare },
    { id: "F12", quantity: "two in series, down", theory: 1 - 0.990025, values: pair.downShare },
    {
      id: "F12",
      quantity: "two of three, down",
      theory: 1 - (3 * 0.995 ** 2 * 0.005 + 0.995 ** 3),
      values: twoOfThree.downShare,
    },
    { id: "F12", quantity: "two in parallel, down", theory: 0.005 ** 2, values: oneOfTwo.downShare },
    { id: "F13", quantity: "data older than 4 h", theory: result("F13", "share"), values: buffered.lateShare },
  ];
}
