import type { LensView } from "../../lens/index.ts";
import { describeLine, tableOfLine } from "./drawing/describeLine.ts";
import { describeQueue, tableOfQueue } from "./drawing/describeQueue.ts";
import { mountQueue } from "./drawing/mountQueue.ts";
import { mountQueueChart } from "./drawing/mountQueueChart.ts";
import type { QueueCurveWords, QueueWords } from "./drawing/QueueWords.ts";
import type { QueueBrief } from "./QueueBrief.ts";
import type { QueuePicture } from "./QueuePicture.ts";

/** The line before the centre, and how long it has been. */
export const view: LensView<QueuePicture, QueueBrief, QueueWords, QueueCurveWords> = {
  mount: mountQueue,
  describe: ({ picture }) => describeQueue(picture),
  table: ({ picture }) => tableOfQueue(picture),
  curve: { mount: mountQueueChart, describe: describeLine, table: tableOfLine },
};
