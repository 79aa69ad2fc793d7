import { hire, set } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { fetchPart } from "../../runner/index.ts";
import { judgeQueue } from "./judgeQueue.ts";
import { moveCodes, orders } from "./orders.ts";
import { questions } from "./questions.ts";
import type { QueueBrief } from "./QueueBrief.ts";
import type { QueuePicture } from "./QueuePicture.ts";
import { showQueue } from "./showQueue.ts";
import { tellQueue } from "./tellQueue.ts";

export const model: LensModel<QueuePicture, QueueBrief> = {
  id: "queue",
  commands: { hire, set },
  tell: tellQueue,
  frame: showQueue,
  questions,
  judge: ({ brief }) => judgeQueue(brief),
  // Fetched with the first question.
  why: async (play, { id }) => (await fetchPart(() => import("./whyQueue.ts"))).whyQueue(play, id),
  offers: () => moveCodes.map((code) => ({ code, subject: "centre", order: orders[code] })),
};
