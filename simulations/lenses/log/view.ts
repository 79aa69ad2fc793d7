import type { LensView } from "../../lens/index.ts";
import { describeLog, mountLog, tableOfLog } from "../../views/log/index.ts";
import type { LogDrawing, LogDrawingWords } from "../../views/log/index.ts";
import { describeLag, tableOfLag } from "./drawing/describeLag.ts";
import type { LagWords } from "./drawing/LagWords.ts";
import { mountLagChart } from "./drawing/mountLagChart.ts";
import type { LogBrief } from "./LogBrief.ts";

/** The topic with its readers as bookmarks, and the curve of what waits. */
export const view: LensView<LogDrawing, LogBrief, LogDrawingWords, LagWords> = {
  mount: mountLog,
  describe: ({ picture }) => describeLog(picture),
  table: ({ picture }) => tableOfLog(picture),
  curve: {
    mount: mountLagChart,
    describe: ({ brief }) => describeLag(brief),
    table: ({ brief }) => tableOfLag(brief),
  },
};
