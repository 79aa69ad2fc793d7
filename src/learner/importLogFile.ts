import { fetchPart } from "../../simulations/runner/index.ts";
import type { LearnerLog } from "./LearnerLog.ts";
import { mergeEvents } from "./mergeEvents.ts";
import type { ImportCounts } from "./readLogFile.ts";

/**
 * Merges the text of a log file into a log by event id, and says what was in it. Rejects with CodedError `import.*` (see
 * readLogFile.ts) and then has changed nothing. Only the learner's own page reads files, so no lesson loads this.
 */
export async function importLogFile(log: LearnerLog, fileText: string): Promise<ImportCounts> {
  const { readLogFile } = await fetchPart(() => import("./readLogFile.ts"));
  const read = readLogFile(fileText);
  let counts: ImportCounts | undefined;
  await log.add((stored) => {
    const merged = mergeEvents(stored, read);
    counts = merged.counts;
    return merged.fresh;
  });
  return counts!;
}
