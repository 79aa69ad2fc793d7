import type { LensView } from "../../lens/index.ts";
import { describeDays, tableOfDays } from "./drawing/describeDays.ts";
import { describePast, tableOfPast } from "./drawing/describePast.ts";
import { mountBook } from "./drawing/mountBook.ts";
import { mountPastChart } from "./drawing/mountPastChart.ts";
import type { PastCurveWords, TimeMachineWords } from "./drawing/TimeMachineWords.ts";
import type { TimeMachineBrief } from "./TimeMachineBrief.ts";
import type { TimeMachinePicture } from "./TimeMachinePicture.ts";

/** A day turned back to, and what comes out of every day. */
export const view: LensView<TimeMachinePicture, TimeMachineBrief, TimeMachineWords, PastCurveWords> = {
  mount: mountBook,
  describe: ({ picture }) => describePast(picture),
  table: ({ picture }) => tableOfPast(picture),
  curve: { mount: mountPastChart, describe: describeDays, table: tableOfDays },
};
