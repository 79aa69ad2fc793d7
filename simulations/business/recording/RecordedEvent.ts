import type { RecordedOccasion } from "../larkfield/deciding/Recorder.ts";
import type { larkfieldEvents } from "../larkfield/events.ts";

/** One event as the clock delivered it. */
export interface RecordedEvent {
  readonly sequence: number;
  readonly type: keyof typeof larkfieldEvents;
  readonly a: number;
  readonly b: number;
  /** Sequence number of the event that scheduled it; −1 for what was planned from the start. */
  readonly cause: number;
  readonly at: number;
  /** How many facts there were before it: the row of the first one it said. */
  readonly firstFact: number;
  /** Decisions taken by it. */
  readonly occasions: RecordedOccasion[];
}
