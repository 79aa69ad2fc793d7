import type { QuestionReader } from "../../lens/index.ts";
import buys from "./buys.json" with { type: "json" };
import type { OutageBrief } from "./OutageBrief.ts";

/** Measures that are asked about; the first, all of them at once, is known. */
const MEASURES = ["all", "noOutages", "outbox", "history", "fast", "told"] as const;

/**
 * How much more do decisions earn over three years of the bus by each measure? Asked and answered in points of what perfect
 * information would earn, the mean over the seeds of the committed report, whatever run is shown.
 */
export const buysQuestion: QuestionReader<OutageBrief> = {
  ask: () => {
    const [all, ...rest] = MEASURES.map((measure, index) => ({
      position: index + 1,
      code: "measure",
      parameters: { measure },
    }));
    return {
      id: "outage.buys",
      version: 1,
      unit: "points",
      form: "bars",
      given: { ...all!, value: buys.points[0]! },
      knots: rest,
      tolerance: 0.5,
      top: 12,
      over: buys.over,
      shapes: [],
      dimension: "failure",
    };
  },
  read: () => buys.points.slice(1),
};
