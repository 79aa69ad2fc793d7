import type { LensView } from "../../lens/index.ts";
import { describeServed, tableOfServed } from "./drawing/describeServed.ts";
import { describeOutage, tableOfOutage } from "./drawing/describeOutage.ts";
import { mountOutage } from "./drawing/mountOutage.ts";
import { mountServedChart } from "./drawing/mountServedChart.ts";
import type { OutageWords } from "./drawing/OutageWords.ts";
import type { ServedWords } from "./drawing/ServedWords.ts";
import type { OutageBrief } from "./OutageBrief.ts";
import type { OutagePicture } from "./OutagePicture.ts";

/** The chain with its people and the log that only ages, and the curve of orders served. */
export const view: LensView<OutagePicture, OutageBrief, OutageWords, ServedWords> = {
  mount: mountOutage,
  describe: ({ picture }) => describeOutage(picture),
  table: ({ picture }) => tableOfOutage(picture),
  curve: {
    mount: mountServedChart,
    describe: ({ brief }) => describeServed(brief),
    table: ({ brief }) => tableOfServed(brief),
  },
};
