/** The learner's own log: an append-only list of events on this device, and pure projections of it. */
export { browserLog, openBrowserLog } from "./openBrowserLog.ts";
export { openLearnerLog } from "./LearnerLog.ts";
export type { About, LearnerLog, LearnerLogOptions, MemoryNotice } from "./LearnerLog.ts";
export { eventKey } from "./LearnerEvent.ts";
export type {
  EventId,
  EventOf,
  LearnerEvent,
  LearnerEventData,
  LearnerEventType,
  LearningContext,
  StoredEvent,
} from "./LearnerEvent.ts";
export type { ImportCounts } from "./readLogFile.ts";
export type { LogFile } from "./writeLogFile.ts";
export { knownEvents, upcast } from "./upcast.ts";
export { answers } from "./projections/answers.ts";
export { calibration } from "./projections/calibration.ts";
export type { Calibration } from "./projections/calibration.ts";
export { guesses } from "./projections/guesses.ts";
export type { Guess } from "./projections/guesses.ts";
export { plans } from "./projections/plans.ts";
export type { Plan } from "./projections/plans.ts";
export { progress } from "./projections/progress.ts";
export type { LessonProgress } from "./projections/progress.ts";
