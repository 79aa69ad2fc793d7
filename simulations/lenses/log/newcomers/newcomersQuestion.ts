import type { QuestionReader } from "../../../lens/index.ts";
import type { LogBrief } from "../LogBrief.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };

/** Days that topics keep; the first is known. */
const DAYS = [1, 3, 7, 14, 30, 90] as const;

const { seeds, figures } = manySeeds;
const [firstSeed = 1, lastSeed = 1] = seeds.newcomers;
const complete = DAYS.map((_, index) =>
  Math.round(100 * (figures as Readonly<Record<string, number>>)[`seeds.complete.days.${index + 1}`]!),
);

/**
 * Of the new readers of Larkfield, how many begin with everything, by how long topics keep? Asked and answered is the mean over
 * the seeds of the committed report, in per cent, whatever run is shown.
 */
export const newcomersQuestion: QuestionReader<LogBrief> = {
  ask: () => {
    const [first, ...rest] = DAYS.map((days, index) => ({ position: index + 1, code: "keeps", parameters: { days } }));
    return {
      id: "log.newcomers",
      version: 1,
      unit: "percent",
      given: { ...first!, value: complete[0]! },
      knots: rest,
      tolerance: 5,
      top: 100,
      over: lastSeed - firstSeed + 1,
      shapes: ["flat", "steady", "levels"],
      dimension: "data",
    };
  },
  read: () => complete.slice(1),
};
