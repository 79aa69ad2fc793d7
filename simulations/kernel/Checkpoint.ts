import type { PendingEvents } from "./EventQueue.ts";

/**
 * Everything a simulation is at one instant, as plain data: it can be kept, cloned, posted to another thread and
 * restored there. Treat it as frozen. Taking one changes nothing in the run.
 */
export interface Checkpoint<State = unknown> {
  readonly format: 1;
  readonly seed: number;
  readonly types: readonly string[];
  readonly now: number;
  readonly handledCount: number;
  readonly nextSequence: number;
  /** How many events had been handled when the clock came to `now`. */
  readonly handledBeforeNow: number;
  readonly traceLanes: Int32Array;
  readonly streams: readonly { readonly name: string; readonly words: Int32Array }[];
  readonly pending: PendingEvents;
  readonly state: State;
}
