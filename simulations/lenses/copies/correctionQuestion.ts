import type { QuestionReader } from "../../lens/index.ts";
import type { CopiesBrief } from "./CopiesBrief.ts";
import { hoursAfter } from "./correctionRun.ts";
import corrections from "./corrections.json" with { type: "json" };

/**
 * Somebody puts the last copy of a chain right at nine. How many of its figures are wrong some hours later? Asked and answered
 * in per cent, the mean over the seeds of the committed report, whatever run is shown.
 */
export const correctionQuestion: QuestionReader<CopiesBrief> = {
  ask: () => {
    const [known, ...rest] = hoursAfter.map((hours, place) => ({
      position: place + 1,
      code: "hoursAfter",
      parameters: { hours },
    }));
    return {
      id: "copies.correction",
      version: 1,
      unit: "copiesWrong",
      given: { ...known!, value: corrections.values[0]! },
      knots: rest,
      tolerance: 7,
      top: 100,
      over: corrections.over,
      shapes: ["flat", "steady", "bends", "levels"],
      dimension: "truth",
    };
  },
  read: () => corrections.values.slice(1),
};
