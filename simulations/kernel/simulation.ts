import type { Checkpoint } from "./checkpoint.ts";
import { A, B, CAUSE, EventQueue, PRIORITY, SEQUENCE, TYPE } from "./eventQueue.ts";
import { KernelError } from "./kernelError.ts";
import type { EventInWords } from "./kernelError.ts";
import { copyPlain } from "./plainData.ts";
import { RandomStream } from "./randomStream.ts";
import { refuse } from "./refusals.ts";
import { StreamSet } from "./streamSet.ts";
import { TraceHash } from "./traceHash.ts";
import type { InstantMs } from "./units.ts";

/** The priority of a command from outside: it comes after all events of its instant. */
export const COMMAND_PRIORITY = 0x7fffffff;

/** The sequence number of nobody: the cause of what was scheduled outside a handler. */
export const NO_CAUSE = -1;

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

/** @throws KernelError `bad-options` when a type has no handler, numbers have gaps or the seed is not a uint32. */
export function createSimulation<State, N extends string>(options: SimulationOptions<State, N>): Simulation<State> {
  return new EventSimulation(options);
}

class EventSimulation<State, N extends string> implements Simulation<State> {
  state: State;
  now: InstantMs;
  readonly seed: number;
  cause = NO_CAUSE;
  handledCount = 0;
  onEvent: EventObserver | null = null;

  readonly #typeNames: readonly N[];
  readonly #typeCount: number;
  readonly #handlers: readonly Handler<State>[];
  readonly #queue: EventQueue;
  readonly #streams: StreamSet;
  readonly #trace = new TraceHash();
  readonly #instantLimit: number;
  #nextSequence = 0;
  #handledAtNow = 0;
  /** Where to start again when an event fails: nothing outside a handler has touched the run since. */
  #base: Checkpoint<State> | null = null;

  constructor(options: SimulationOptions<State, N>) {
    const { types, handlers, seed, start = 0, instantLimit = 1_000_000, pendingLimit = 4_194_304 } = options;
    if (!(seed >= 0 && seed <= 0xffffffff && Number.isInteger(seed))) throw refuse.seed(seed);
    if (!isInstant(start)) throw refuse.instant(start);
    if (!(instantLimit >= 1)) throw refuse.limit("instantLimit", instantLimit);
    if (!(pendingLimit >= 1)) throw refuse.limit("pendingLimit", pendingLimit);
    this.#typeNames = (Object.keys(types) as N[]).sort((x, y) => types[x] - types[y]);
    this.#typeNames.forEach((name, index) => {
      if (types[name] !== index) throw refuse.typeNumber(name, types[name], index);
      if (typeof handlers[name] !== "function") throw refuse.missingHandler(name);
    });
    this.#typeCount = this.#typeNames.length;
    this.#handlers = this.#typeNames.map((name) => handlers[name]);
    this.state = options.state;
    this.seed = seed;
    this.now = start;
    this.#instantLimit = instantLimit;
    this.#queue = new EventQueue(pendingLimit);
    this.#streams = new StreamSet(seed);
  }

  get pendingCount(): number {
    return this.#queue.liveCount;
  }

  get nextInstant(): InstantMs {
    return this.#queue.nextAt;
  }

  get traceHash(): string {
    return this.#trace.hex;
  }

  schedule(at: InstantMs, type: number, a = 0, b = 0, priority = 0): number {
    const isSound =
      at >= this.now &&
      at <= Number.MAX_SAFE_INTEGER &&
      Math.floor(at) === at &&
      type >>> 0 === type &&
      type < this.#typeCount &&
      (a | 0) === a &&
      (b | 0) === b &&
      (priority | 0) === priority &&
      this.#nextSequence < 0x7fffffff;
    if (!isSound) throw this.#refusal(at, type, a, b, priority);
    const sequence = this.#nextSequence;
    this.#queue.add(at, priority, sequence, type, a, b, this.cause);
    this.#nextSequence = sequence + 1;
    if (this.cause === NO_CAUSE) this.#base = null;
    return sequence;
  }

  cancel(sequence: number): boolean {
    if (this.cause === NO_CAUSE) this.#base = null;
    return this.#queue.cancel(sequence);
  }

  stream(name: string): RandomStream {
    if (this.cause === NO_CAUSE) this.#base = null;
    return this.#streams.get(name);
  }

  draw(name: string, entity: number, serial: number): number {
    return this.#streams.draw(name, entity, serial);
  }

  step(): boolean {
    if (this.#queue.nextAt === Infinity) return false;
    this.#run(this.#queue.nextAt, 1);
    return true;
  }

  runUntil(instant: InstantMs): void {
    if (!(instant >= this.now)) throw refuse.pastRun(instant, this.now);
    this.#run(instant, Infinity);
    if (instant < Infinity) this.#moveClock(instant);
  }

  checkpoint(): Checkpoint<State> {
    if (this.cause !== NO_CAUSE) throw refuse.insideHandler("checkpoint");
    this.#base = {
      format: 1,
      seed: this.seed,
      types: this.#typeNames,
      now: this.now,
      handledCount: this.handledCount,
      nextSequence: this.#nextSequence,
      handledAtNow: this.#handledAtNow,
      traceLanes: this.#trace.lanes.slice(),
      streams: this.#streams.save(),
      pending: this.#queue.save(),
      state: copyPlain(this.state),
    };
    return this.#base;
  }

  restore(checkpoint: Checkpoint<State>): void {
    if (this.cause !== NO_CAUSE) throw refuse.insideHandler("restore");
    const isOurs =
      checkpoint.format === 1 &&
      checkpoint.seed === this.seed &&
      checkpoint.types.length === this.#typeCount &&
      checkpoint.types.every((name, index) => name === this.#typeNames[index]);
    if (!isOurs) throw refuse.foreignCheckpoint();
    this.state = copyPlain(checkpoint.state);
    this.now = checkpoint.now;
    this.handledCount = checkpoint.handledCount;
    this.#nextSequence = checkpoint.nextSequence;
    this.#handledAtNow = checkpoint.handledAtNow;
    this.#trace.load(checkpoint.traceLanes, 2 * checkpoint.handledCount);
    this.#streams.load(checkpoint.streams);
    this.#queue.load(checkpoint.pending, checkpoint.nextSequence - 1);
    this.#base = checkpoint;
  }

  /** Handles events up to and including an instant, at most so many. */
  #run(instant: number, count: number): void {
    if (this.cause !== NO_CAUSE) throw refuse.insideHandler("run");
    if (this.#base === null) this.checkpoint();
    const nowBefore = this.now;
    const handledBefore = this.handledCount;
    const queue = this.#queue;
    let left = count;
    try {
      while (left > 0) {
        const at = queue.nextAt;
        if (!(at <= instant) || at === Infinity) break;
        this.#handleNext(at);
        left -= 1;
      }
    } catch (thrown) {
      this.#fail(thrown, nowBefore, handledBefore);
    }
  }

  #handleNext(at: number): void {
    const queue = this.#queue;
    const rows = queue.rows;
    const row = queue.nextRow;
    const priority = rows[row + PRIORITY]!;
    const sequence = rows[row + SEQUENCE]!;
    const type = rows[row + TYPE]!;
    const a = rows[row + A]!;
    const b = rows[row + B]!;
    const cause = rows[row + CAUSE]!;
    this.cause = sequence;
    if (at === this.now) {
      if (this.#handledAtNow >= this.#instantLimit) throw refuse.endlessInstant(this.#instantLimit, at);
      this.#handledAtNow += 1;
    } else {
      this.now = at;
      this.#handledAtNow = 1;
    }
    queue.removeNext();
    if (this.onEvent !== null) this.onEvent(at, priority, sequence, type, a, b, cause);
    this.#handlers[type]!(this, a, b);
    this.#trace.event(at, priority, sequence, type, a, b, cause);
    this.handledCount += 1;
    this.cause = NO_CAUSE;
  }

  #moveClock(instant: number): void {
    if (!isInstant(instant)) throw refuse.instant(instant, "asked for");
    if (instant > this.now) this.#handledAtNow = 0;
    this.now = instant;
  }

  /** Puts the simulation back to the instant before the failing event, then throws an error that names the event. */
  #fail(thrown: unknown, nowBefore: number, handledBefore: number): never {
    const isEndless = thrown instanceof KernelError && thrown.code === "endless-instant";
    const culprit = isEndless ? this.#nextEvent() : null;
    const sequence = this.cause;
    const goal = isEndless ? this.handledCount - this.#handledAtNow : this.handledCount;
    const nowAt = this.handledCount === handledBefore ? nowBefore : 0;
    const rewound = this.#rewind(goal, isEndless ? null : this.#trace.hex);
    if (rewound && nowAt > this.now) this.#moveClock(nowAt);
    const event = culprit ??
      this.#nextEvent() ?? { type: "?", at: this.now, sequence, priority: 0, a: 0, b: 0, cause: -1 };
    const error = thrown instanceof KernelError && thrown.event === null ? thrown : refuse.handlerThrew(event, thrown);
    error.event = event;
    error.rewound = rewound;
    throw error;
  }

  /**
   * Runs again from the last checkpoint until so many events have been handled. A handler may have changed half of the
   * state before it threw; running again is exact and costs nothing as long as nothing fails.
   */
  #rewind(goal: number, traceHash: string | null): boolean {
    const observer = this.onEvent;
    this.onEvent = null;
    this.cause = NO_CAUSE;
    try {
      this.restore(this.#base!);
      while (this.handledCount < goal) this.#handleNext(this.#queue.nextAt);
    } catch {
      this.cause = NO_CAUSE;
      return false;
    } finally {
      this.onEvent = observer;
    }
    return traceHash === null || traceHash === this.traceHash;
  }

  #nextEvent(): EventInWords | null {
    const at = this.#queue.nextAt;
    if (at === Infinity) return null;
    const row = this.#queue.nextRow;
    const [priority, sequence, type, a, b, cause] = this.#queue.rows.subarray(row, row + 6) as unknown as number[];
    return { type: this.#typeNames[type!]!, at, sequence: sequence!, priority: priority!, a: a!, b: b!, cause: cause! };
  }

  #refusal(at: number, type: number, a: number, b: number, priority: number): KernelError {
    const name = this.#typeNames[type];
    if (name === undefined) return refuse.unknownType(type, this.#typeNames);
    if (at < this.now) return refuse.past(at, this.now, name);
    if (!isInstant(at)) return refuse.instant(at, `given for an event "${name}"`);
    if ((a | 0) !== a) return refuse.payload("payload a", a, name);
    if ((b | 0) !== b) return refuse.payload("payload b", b, name);
    if ((priority | 0) !== priority) return refuse.payload("priority", priority, name);
    return refuse.tooManyEvents();
  }
}

function isInstant(instant: number): boolean {
  return Number.isSafeInteger(instant) && instant >= 0;
}
