import type { QuestionReader } from "../../lens/index.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import type { OutageBrief } from "./OutageBrief.ts";

/** Seconds of standstill that are asked about; the first, none, is known. */
const SECONDS = [0, 1, 2, 3, 4, 6] as const;

const { seeds, figures } = manySeeds;
const [firstSeed = 1, lastSeed = 1] = seeds.shares;
const served = SECONDS.map((_, index) =>
  Math.round(100 * (figures as Readonly<Record<string, number>>)[`seeds.served.standstill.${index + 1}`]!),
);

/**
 * Of the orders of the second hour, how many are served after so many seconds of standstill? In one run it is nearly all or
 * nearly none; asked and answered is the mean over the seeds of the committed report, in per cent, whatever run is shown.
 */
export const standstillQuestion: QuestionReader<OutageBrief> = {
  ask: () => {
    const [none, ...rest] = SECONDS.map((seconds) => ({
      position: seconds,
      code: "standstill",
      parameters: { seconds },
    }));
    return {
      id: "outage.standstill",
      version: 1,
      unit: "percent",
      given: { ...none!, value: served[0]! },
      knots: rest,
      tolerance: 5,
      top: 100,
      over: lastSeed - firstSeed + 1,
      shapes: ["flat", "falls"],
      dimension: "failure",
    };
  },
  read: () => served.slice(1),
};
