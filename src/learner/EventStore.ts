import type { EventId, StoredEvent } from "./LearnerEvent.ts";

/** An event before the store gives it its sequence number. */
export type EventDraft = Omit<StoredEvent, "id">;

/** Where a log is kept. Two exist: this device's IndexedDB, and memory when there is none. One suite of tests runs against both. */
export interface EventStore {
  /** The device that new events are written under. */
  readonly device: string;
  /** Every event, ordered by (device, sequence). */
  readAll(): Promise<StoredEvent[]>;
  /** Stores one event under the next sequence number of `device`, safely between open tabs. */
  append(draft: EventDraft): Promise<EventId>;
  /** The same, unless its device has written this very event already, in whatever tab: then its id comes back. */
  appendOnce(draft: EventDraft): Promise<EventId>;
  /** Adds events under the ids they have, all or none; an id already here keeps what is stored. */
  add(events: readonly StoredEvent[]): Promise<void>;
  /** Removes everything. Later events are written under `nextDevice`, so that no id is ever used twice. */
  clear(nextDevice: string): Promise<void>;
}

/** Whether an event is what a draft became: the same to the millisecond and the letter. */
export function isFrom(draft: EventDraft): (event: StoredEvent) => boolean {
  const json = JSON.stringify(draft);
  return ({ id: _id, ...rest }) => rest.wallAt === draft.wallAt && JSON.stringify(rest) === json;
}
