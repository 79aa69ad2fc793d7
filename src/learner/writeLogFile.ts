import { localDay } from "../localDay.ts";
import { calibration } from "./projections/calibration.ts";
import { knownEvents } from "./upcast.ts";
import type { StoredEvent } from "./LearnerEvent.ts";

export const LOG_FORMAT = "past-the-plateau-log";
/** Version of the file around the events. Changes when a field of the file or of the envelope changes. */
export const LOG_SCHEMA = 1;

export interface LogFile {
  readonly fileName: string;
  readonly text: string;
}

/**
 * The whole log as a file: events of every type and version exactly as they are stored, and for people the Brier score.
 * `exportedAt` is ms since 1970.
 */
export function writeLogFile(events: readonly StoredEvent[], exportedAt: number): LogFile {
  const [all] = calibration(knownEvents(events), () => "all");
  const file = {
    format: LOG_FORMAT,
    schema: LOG_SCHEMA,
    exportedAt,
    summary: { events: events.length, brier: all?.brier ?? null },
    events,
  };
  return { fileName: `past-the-plateau-${localDay(exportedAt)}.json`, text: `${JSON.stringify(file, null, 1)}\n` };
}
