import type { QuestionReader } from "../../lens/index.ts";
import type { CopiesBrief } from "./CopiesBrief.ts";
import speeds from "./speeds.json" with { type: "json" };

/** Ways a fact may travel; the first, nightly files and calls, is known. */
const WAYS = ["files", "hour", "minute", "seconds", "tenth", "told"] as const;

/**
 * What do decisions earn in the last half-year, the faster facts travel? Asked and answered in per cent of what perfect
 * information would earn, the mean over the seeds of the committed reports, whatever run is shown.
 */
export const speedQuestion: QuestionReader<CopiesBrief> = {
  ask: () => {
    const [files, ...rest] = WAYS.map((way, index) => ({ position: index + 1, code: "way", parameters: { way } }));
    return {
      id: "copies.speed",
      version: 1,
      unit: "valueShare",
      form: "bars",
      given: { ...files!, value: speeds.values[0]! },
      knots: rest,
      tolerance: 5,
      top: 100,
      over: speeds.over,
      shapes: [],
      dimension: "truth",
    };
  },
  read: () => speeds.values.slice(1),
};
