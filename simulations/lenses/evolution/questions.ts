import type { QuestionReader } from "../../lens/index.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import { trustAfter } from "./trustAfter.ts";
import { halfYearValues, valueQuestion } from "./valueQuestion.ts";

/**
 * Days after the purchase at which the question `trust` asks, by the position of its knots; 0 is the day before it, which is
 * given. The positions are evenly spaced, so that a thumb finds each.
 */
export const trustDays = [0, 14, 42, 91, 182, 545] as const;
const trustKnots = trustDays.map((days, position) => ({ position, code: "afterPurchase", parameters: { days } }));

/** The questions of the lens; what is given is read off the run. Ids, versions and knots never change once published. */
export const questions = {
  /** The value of one architecture by half-year. */
  value: {
    ask: ({ architecture, quarters }) => valueQuestion(architecture, halfYearValues(quarters)[0] ?? 0),
    read: ({ quarters }) => halfYearValues(quarters).slice(1).map(inPercent),
  },
  /** Trust in the decisions of day 0 that join many inputs, from the purchase on. */
  trust: {
    ask: (brief) => ({
      id: "evolution.trust",
      version: 1,
      unit: "percent",
      given: { ...trustKnots[0]!, value: Math.round(inPercent(trustAfter(brief, 0)) ?? 0) },
      knots: trustKnots.slice(1),
      tolerance: 5,
      flatRatio: 1,
      top: 100,
      shapes: ["flat", "steady", "levels", "falls"],
      dimension: "value",
    }),
    read: (brief) => trustDays.slice(1).map((days) => inPercent(trustAfter(brief, days))),
  },
} as const satisfies Readonly<Record<string, QuestionReader<EvolutionBrief>>>;

/** Questions about shares are asked in per cent, to a tenth. */
function inPercent(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 10;
}
