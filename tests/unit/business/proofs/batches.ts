/**
 * F18, F20, F23 and F28 on one line: nightly files of facts that change at rate v. The age of a copy is uniform over the
 * period (F18), a copy is right with (1 − exp(−vT)) ÷ vT (F20), a decision that joins five is right with the fifth power
 * (F23), and trust in single inputs settles at p·a ÷ (p·a + (1 − p)·b) (F28). v is chosen so that a single copy is right
 * with .95, as in the vectors of F23 and F28. Decisions lie far enough apart for their results to be independent.
 */
import type { Check } from "../../../validation/kernel/Check.ts";
import { result, vector } from "../../../validation/kernel/vectors.ts";
import { column, DAY_MS, HOUR_MS, replicate, rows, still, total } from "./world.ts";

const RIGHT = 0.95;
const { a, b } = vector("F28").input as { a: number; b: number };
const vT = rateFor(RIGHT);
const overrides = {
  ...still,
  "domains.start": 6,
  "calls.share": 0,
  "file.everyHours": 24,
  "facts.changeEveryHours": 24 / vT,
  "facts.keys": 16,
  "trust.gain": a,
  "trust.loss": b,
  "results.seen": 1,
  "results.seenManualFactor": 1,
};

export function batchChecks(): Check[] {
  const singles = replicate(
    { architecture: "point-to-point", overrides: { ...overrides, "decisions.inputs": 1 }, years: 2, firstSeed: 9_800 },
    ({ simulation }) => {
      const { state } = simulation;
      const { tally, decisions } = state;
      // Ages are those of the second quarter; trust is looked at from the second year on, every twentieth day.
      simulation.runUntil(180 * DAY_MS);
      const ages = state.ages.slice(0, state.ageCount);
      let trust = 0;
      let looks = 0;
      for (let day = 365; day < 730; day += 20) {
        simulation.runUntil(day * DAY_MS);
        trust += rows(decisions.count).reduce((sum, row) => sum + decisions.trust[row]!, 0) / decisions.count;
        looks += 1;
      }
      return {
        ageHours: ages.reduce((sum, age) => sum + age, 0) / ages.length / HOUR_MS,
        right: total(tally.right) / total(tally.reads),
        trust: trust / looks,
      };
    },
  );
  const fives = replicate(
    { architecture: "point-to-point", overrides: { ...overrides, "decisions.inputs": 5 }, firstSeed: 9_900 },
    ({ simulation }) => {
      const { state } = simulation;
      simulation.runUntil(state.endAt - 1);
      return total(state.tally.kindRight) / total(state.tally.kindJudged);
    },
  );
  const places = vector("F28").input["p"] as number[];
  return [
    { id: "F18", quantity: "age of a file, hours", theory: 12, values: column(singles, "ageHours") },
    { id: "F20", quantity: "right, nightly file", theory: RIGHT, values: column(singles, "right") },
    { id: "F23", quantity: "five right", theory: RIGHT ** 5, values: fives },
    {
      id: "F28",
      quantity: "long-run trust",
      theory: result("F28", "mean", places.indexOf(RIGHT)),
      values: column(singles, "trust"),
    },
  ];
}

/** The x with (1 − exp(−x)) ÷ x = share, by bisection. */
function rateFor(share: number): number {
  let low = 1e-9;
  let high = 50;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if ((1 - Math.exp(-middle)) / middle > share) low = middle;
    else high = middle;
  }
  return low;
}
