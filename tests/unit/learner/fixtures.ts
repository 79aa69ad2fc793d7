import { openLearnerLog } from "../../../src/learner/index.ts";
import type {
  LearnerEvent,
  LearnerEventData,
  LearnerEventType,
  LearnerLog,
  LearnerLogOptions,
} from "../../../src/learner/index.ts";
import { createMemoryStore } from "../../../src/learner/createMemoryStore.ts";

export const DAY_MS = 86_400_000;
export const START_AT = Date.UTC(2027, 2, 1, 9);
export const about = { lesson: "tangle", contentVersion: 1 };

/** A guess as the lesson stores it, with long ids and large values. */
export const guess: LearnerEventData["prediction.stored"] = {
  question: "tangle.wait",
  version: 1,
  values: [12, 20, 31, 45, 60],
  shape: "steady",
  confidence: "fairly",
  input: "slider",
  run: "0abcdefghij",
};

export const outcome: LearnerEventData["run.finished"] = {
  run: "0abcdefghij",
  scenario: "tangle@2",
  seed: 7,
  question: "tangle.wait",
  version: 1,
  values: [11, 18, 32, 53, 76],
  tolerance: 3,
};

/** A recall answer. */
export function recall(question: string, isRight = true): LearnerEventData["answer.given"] {
  return { question, version: 1, kind: "recall", choice: "b", isRight };
}

let sequence = 0;

/** An event as projections get it, in the order of the calls. */
export function event<Type extends LearnerEventType>(
  type: Type,
  data: LearnerEventData[Type],
  change: { wallAt?: number; lesson?: string | null; device?: string } = {},
): LearnerEvent {
  const { wallAt = START_AT, lesson = "tangle", device = "here" } = change;
  const id = { device, sequence: (sequence += 1) };
  return {
    id,
    v: 1,
    type,
    wallAt,
    lesson,
    contentVersion: 1,
    epoch: 1,
    context: { mode: "alone" },
    data,
  } as unknown as LearnerEvent;
}

/** A log in memory behind the same door as the one on the device, with a clock that stands still. */
export function openTestLog(change: Partial<LearnerLogOptions> = {}): Promise<LearnerLog> {
  let devices = 0;
  return openLearnerLog({
    wallNow: () => START_AT,
    newDevice: () => `device${(devices += 1)}`,
    epoch: 1,
    openStore: async (device) => createMemoryStore(device),
    ...change,
  });
}
