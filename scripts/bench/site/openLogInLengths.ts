import { openDatabaseStore } from "../../../src/learner/openDatabaseStore.ts";
import { importLogFile } from "../../../src/learner/importLogFile.ts";
import { openLearnerLog } from "../../../src/learner/index.ts";
import type { LearnerLog } from "../../../src/learner/index.ts";
import { writeLogFile } from "../../../src/learner/writeLogFile.ts";
import { yardstickMs } from "../yardstickMs.ts";

const DATABASE = "past-the-plateau-bench";
const TIMES = 3;

/** In the page: writes a log of so many answers, and opens it; the fastest of three, in lengths of the yardstick. */
export async function openLogInLengths(answers: number): Promise<number> {
  const log = await open();
  const file = JSON.parse(writeLogFile(log.events, 0).text) as { events: object[] };
  file.events = Array.from({ length: answers }, (_, index) => ({
    id: { device: "old", sequence: index + 1 },
    v: 1,
    type: "answer.given",
    wallAt: 0,
    lesson: "tangle",
    contentVersion: 1,
    epoch: 1,
    context: { mode: "alone" },
    data: { question: `q${index}`, version: 1, kind: "recall", choice: "b", isRight: true },
  }));
  await importLogFile(log, JSON.stringify(file));
  const tookMs: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const startedAt = performance.now();
    const { events } = await open();
    tookMs.push(performance.now() - startedAt);
    if (events.length !== answers) throw new Error(`The log holds ${events.length} events instead of ${answers}.`);
  }
  indexedDB.deleteDatabase(DATABASE);
  return Math.min(...tookMs) / yardstickMs();
}

function open(): Promise<LearnerLog> {
  return openLearnerLog({
    wallNow: () => 0,
    newDevice: () => "bench",
    epoch: 1,
    openStore: (device) => openDatabaseStore(device, DATABASE),
  });
}
