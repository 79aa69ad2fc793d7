import type { Checkpoint } from "./Checkpoint.ts";
import type { RandomStream } from "./RandomStream.ts";
import type { InstantMs } from "./units.ts";

/** The priority of a command from outside: it comes after all events of its instant. */
export const COMMAND_PRIORITY = 0x7fffffff;

/** What happens at an event: changes the state in place and schedules what follows. `a` and `b` are the payload. */
export type Handler<State> = (simulation: Simulation<State>, a: number, b: number) => void;

/** Sees every event before it is handled, in order. Recorders use it; it must change nothing. */
export type EventObserver = (
  at: number,
  priority: number,
  sequence: number,
  type: number,
  a: number,
  b: number,
  cause: number,
) => void;

export interface SimulationOptions<State, N extends string> {
  /** Plain data (structured-cloneable; typed arrays for more than 1,000 rows). The simulation takes it over. */
  readonly state: State;
  /** The numbers of the event types, from `eventTypes`. */
  readonly types: { readonly [K in N]: number };
  /** One handler per type. */
  readonly handlers: { readonly [K in N]: Handler<State> };
  /** The seed of all chance in the run, a whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  /** Where the virtual clock starts. Default 0. */
  readonly start?: InstantMs;
  /** Events that may be handled at one instant before the kernel calls it an endless loop. Default 1,000,000. */
  readonly instantLimit?: number;
  /** Events that may be pending at once, rounded up to a power of two. Default 4,194,304. */
  readonly pendingLimit?: number;
}

/** A simulation: a virtual clock, the pending events, the state they change, and chance that can be repeated. */
export interface Simulation<State> {
  /** The state the handlers change. `restore` replaces it: read it anew, never keep it. */
  readonly state: State;
  /** The virtual clock. */
  readonly now: InstantMs;
  readonly seed: number;
  /** The sequence number of the event being handled; −1 outside a handler. */
  readonly cause: number;
  readonly handledCount: number;
  readonly pendingCount: number;
  /** The instant of the next event; Infinity when none is pending. */
  readonly nextInstant: InstantMs;
  /** XXH32 of all events handled so far, eight hexadecimal digits. */
  readonly traceHash: string;
  /**
   * Schedules an event and answers its sequence number. Events of one instant are handled by priority, smaller first,
   * then in the order of scheduling.
   *
   * @param at a whole millisecond, not before `now`
   * @param type a number from `eventTypes`
   * @param a int32, default 0
   * @param b int32, default 0
   * @param priority int32, default 0
   * @throws KernelError `past-instant`, `bad-instant`, `unknown-type`, `bad-payload`, `queue-full`
   */
  schedule(at: InstantMs, type: number, a?: number, b?: number, priority?: number): number;
  /** Takes back a pending event; false when it was handled, cancelled or never scheduled. */
  cancel(sequence: number): boolean;
  /** The random stream of this name, the same object every time. Adding one shifts no other. */
  stream(name: string): RandomStream;
  /** A uniform number in [0, 1) that depends on seed, name, entity and serial (int32) only: no state, any order. */
  draw(name: string, entity: number, serial: number): number;
  /** Handles the next event. False when there is none. */
  step(): boolean;
  /** Handles every event up to and including this instant, then moves the clock there. */
  runUntil(instant: InstantMs): void;
  /** Everything the simulation is now. Changes nothing. Not inside a handler. */
  checkpoint(): Checkpoint<State>;
  /** Becomes what the checkpoint says. Not inside a handler. */
  restore(checkpoint: Checkpoint<State>): void;
  /** Sees every event; never feeds the trace. */
  onEvent: EventObserver | null;
}
