import type { LensView } from "../../lens/index.ts";
import type { CopiesBrief } from "./CopiesBrief.ts";
import type { CopiesPicture } from "./CopiesPicture.ts";
import type { BoardWords } from "./drawing/BoardOptions.ts";
import { describeCopies, tableOfCopies } from "./drawing/describeCopies.ts";
import { describeHistory, tableOfHistory } from "./drawing/describeHistory.ts";
import { mountBoard } from "./drawing/mountBoard.ts";
import { mountHistory } from "./drawing/mountHistory.ts";
import type { HistoryWords } from "./drawing/mountHistory.ts";

/** Everybody's copies around the truth, and what they were over time. */
export const view: LensView<CopiesPicture, CopiesBrief, BoardWords, HistoryWords> = {
  mount: mountBoard,
  describe: describeCopies,
  table: tableOfCopies,
  curve: { mount: mountHistory, describe: describeHistory, table: tableOfHistory },
};
