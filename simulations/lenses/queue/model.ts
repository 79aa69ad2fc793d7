import { hire, set } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { judgeQueue } from "./judgeQueue.ts";
import { moveCodes, orders } from "./orders.ts";
import { questions } from "./questions.ts";
import type { QueueBrief } from "./QueueBrief.ts";
import type { QueuePicture } from "./QueuePicture.ts";
import { showQueue } from "./showQueue.ts";
import { tellQueue } from "./tellQueue.ts";
import { whyQueue } from "./whyQueue.ts";

export const model: LensModel<QueuePicture, QueueBrief> = {
  id: "queue",
  commands: { hire, set },
  tell: tellQueue,
  frame: showQueue,
  questions,
  judge: ({ brief }) => judgeQueue(brief),
  why: (play, { id }) => whyQueue(play, id),
  offers: () => moveCodes.map((code) => ({ code, subject: "centre", order: orders[code] })),
};
