import type { Checkpoint } from "./Checkpoint.ts";
import { EventQueue } from "./EventQueue.ts";
import { KernelError } from "./KernelError.ts";
import type { EventInWords } from "./KernelError.ts";
import { copyPlain } from "./copyPlain.ts";
import type { RandomStream } from "./RandomStream.ts";
import { refuse } from "./refusals.ts";
import { StreamSet } from "./StreamSet.ts";
import { round, TraceHash } from "./TraceHash.ts";
import type { InstantMs } from "./units.ts";
import type { EventObserver, Handler, Simulation, SimulationOptions } from "./simulation.ts";

const NO_CAUSE = -1;
const TWO_TO_MINUS_32 = 1 / 4_294_967_296;
/** Sequence numbers are int32, so no run has more events. */
const MOST_EVENTS = 0x7fffffff;

/** The simulation behind the interface. Its hot path, `schedule` and `#handleNext`, allocates nothing of its own. */
export class EventSimulation<State, N extends string> implements Simulation<State> {
  state: State;
  // Fields begin with a value of their own kind: a number field that was once undefined is boxed at every store.
  readonly seed: number = 0;
  handledCount = 0;
  onEvent: EventObserver | null = null;

  readonly #typeNames: readonly N[];
  readonly #typeCount: number = 0;
  readonly #handlers: readonly Handler<State>[] = [];
  readonly #queue: EventQueue;
  readonly #streams: StreamSet;
  readonly #trace = new TraceHash();
  readonly #instantLimit: number = 0;
  /** How many events had been handled when the clock came to the present instant. */
  #handledBeforeNow = 0;
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
    this.#instantLimit = instantLimit;
    this.#queue = new EventQueue(pendingLimit);
    this.#queue.now = start;
    this.#streams = new StreamSet(seed);
  }

  get now(): InstantMs {
    return this.#queue.now;
  }

  get cause(): number {
    return this.#queue.cause;
  }

  get pendingCount(): number {
    return this.#queue.liveCount;
  }

  get nextInstant(): InstantMs {
    return this.#queue.settle() ? this.#queue.nextAt : Infinity;
  }

  get traceHash(): string {
    return this.#trace.hex(2 * this.handledCount);
  }

  schedule(at: InstantMs, type: number, a = 0, b = 0, priority = 0): number {
    const isSound =
      at >= this.#queue.now &&
      at <= Number.MAX_SAFE_INTEGER &&
      Math.floor(at) === at &&
      type >>> 0 === type &&
      type < this.#typeCount &&
      (a | 0) === a &&
      (b | 0) === b &&
      (priority | 0) === priority &&
      this.#queue.nextSequence < MOST_EVENTS;
    if (!isSound) throw this.#refusal(at, type, a, b, priority);
    if (this.#queue.cause < 0) this.#base = null;
    this.#queue.addedAt = at;
    return this.#queue.add(type, a, b, priority);
  }

  cancel(sequence: number): boolean {
    if (this.cause < 0) this.#base = null;
    return this.#queue.cancel(sequence);
  }

  stream(name: string): RandomStream {
    if (this.cause < 0) this.#base = null;
    return this.#streams.get(name);
  }

  draw(name: string, entity: number, serial: number): number {
    return this.#streams.draw(name, entity, serial);
  }

  step(): boolean {
    if (!this.#queue.settle()) return false;
    this.#run(Infinity, 1);
    return true;
  }

  runUntil(instant: InstantMs): void {
    if (!(instant >= this.now)) throw refuse.pastRun(instant, this.now);
    this.#run(instant, MOST_EVENTS);
    if (instant < Infinity) this.#moveClock(instant);
  }

  checkpoint(): Checkpoint<State> {
    if (this.cause >= 0) throw refuse.insideHandler("checkpoint");
    this.#base = {
      format: 1,
      seed: this.seed,
      types: this.#typeNames,
      now: this.now,
      handledCount: this.handledCount,
      nextSequence: this.#queue.nextSequence,
      handledBeforeNow: this.#handledBeforeNow,
      traceLanes: this.#trace.save(),
      streams: this.#streams.save(),
      pending: this.#queue.save(),
      state: copyPlain(this.state),
    };
    return this.#base;
  }

  restore(checkpoint: Checkpoint<State>): void {
    if (this.cause >= 0) throw refuse.insideHandler("restore");
    const isOurs =
      checkpoint.format === 1 &&
      checkpoint.seed === this.seed &&
      checkpoint.types.length === this.#typeCount &&
      checkpoint.types.every((name, index) => name === this.#typeNames[index]);
    if (!isOurs) throw refuse.foreignCheckpoint();
    this.state = copyPlain(checkpoint.state);
    this.#queue.now = checkpoint.now;
    this.handledCount = checkpoint.handledCount;
    this.#handledBeforeNow = checkpoint.handledBeforeNow;
    this.#trace.load(checkpoint.traceLanes);
    this.#streams.load(checkpoint.streams);
    this.#queue.load(checkpoint.pending, checkpoint.nextSequence);
    this.#base = checkpoint;
  }

  /** Handles events up to and including an instant, at most so many. */
  #run(instant: number, count: number): void {
    if (this.cause >= 0) throw refuse.insideHandler("run");
    if (this.#base === null) this.checkpoint();
    const nowBefore = this.now;
    const handledBefore = this.handledCount;
    const queue = this.#queue;
    let left = count;
    try {
      while (left > 0 && this.#handleNext(instant)) left -= 1;
      queue.cause = NO_CAUSE;
    } catch (thrown) {
      queue.cause = NO_CAUSE;
      this.#fail(thrown, nowBefore, handledBefore);
    }
  }

  /**
   * Handles the next event if it comes up to an instant. Afterwards `cause` still names it, for the caller to clear. (Not
   * written into the loop of `#run`: the engine compiles what is entered often better than a loop that never ends.)
   */
  #handleNext(instant: number): boolean {
    const queue = this.#queue;
    if (!queue.settle()) return false;
    const at = queue.nextAt;
    if (at > instant) return false;
    const { rows } = queue;
    const row = queue.nextRow;
    const sequence = rows.sequence(row);
    const type = rows.type(row);
    const a = rows.a(row);
    const b = rows.b(row);
    if (at !== queue.now) {
      queue.now = at;
      this.#handledBeforeNow = this.handledCount;
    } else if (this.handledCount - this.#handledBeforeNow >= this.#instantLimit) {
      throw refuse.endlessInstant(this.#instantLimit, at);
    }
    queue.cause = sequence;
    // The trace takes two stripes per event: low and high half of the instant, priority, sequence; type, a, b, cause.
    const trace = this.#trace;
    trace.lane0 = round(round(trace.lane0, at | 0), type);
    trace.lane1 = round(round(trace.lane1, (at * TWO_TO_MINUS_32) | 0), a);
    trace.lane2 = round(round(trace.lane2, rows.priority(row)), b);
    trace.lane3 = round(round(trace.lane3, sequence), rows.cause(row));
    if (this.onEvent !== null) this.#tellObserver(row);
    queue.removeNext();
    this.#handlers[type]!(this, a, b);
    this.handledCount += 1;
    return true;
  }

  #tellObserver(row: number): void {
    const { rows } = this.#queue;
    this.onEvent!(
      this.now,
      rows.priority(row),
      rows.sequence(row),
      rows.type(row),
      rows.a(row),
      rows.b(row),
      rows.cause(row),
    );
  }

  #moveClock(instant: number): void {
    if (!isInstant(instant)) throw refuse.instant(instant, "asked for");
    if (instant > this.now) this.#handledBeforeNow = this.handledCount;
    this.#queue.now = instant;
  }

  /** Puts the simulation back to the instant before the failing event, then throws an error that names the event. */
  #fail(thrown: unknown, nowBefore: number, handledBefore: number): never {
    const isEndless = thrown instanceof KernelError && thrown.code === "endless-instant";
    const culprit = isEndless ? this.#nextEvent() : null;
    const isFirst = this.handledCount === handledBefore;
    const goal = isEndless ? this.#handledBeforeNow : this.handledCount;
    const lanes = this.#trace.save().join();
    let rewound = this.#rewind(goal);
    if (rewound && isFirst && nowBefore > this.now) this.#moveClock(nowBefore);
    const event = culprit ?? this.#nextEvent();
    if (!isEndless) rewound = rewound && event !== null && this.#lanesWith(event).join() === lanes;
    const error =
      thrown instanceof KernelError && thrown.event === null ? thrown : refuse.handlerThrew(event, this.now, thrown);
    error.event = event;
    error.rewound = rewound;
    throw error;
  }

  /**
   * Runs again from the last checkpoint until so many events have been handled. A handler may have changed half of the
   * state before it threw; running again is exact and costs nothing as long as nothing fails.
   */
  #rewind(goal: number): boolean {
    const observer = this.onEvent;
    this.onEvent = null;
    try {
      this.restore(this.#base!);
      while (this.handledCount < goal) if (!this.#handleNext(Infinity)) return false;
      return true;
    } catch {
      return false;
    } finally {
      this.#queue.cause = NO_CAUSE;
      this.onEvent = observer;
    }
  }

  /** The lanes of the trace as they become with one more event. */
  #lanesWith({ at, priority, sequence, type, a, b, cause }: EventInWords): Int32Array {
    const trace = new TraceHash();
    trace.load(this.#trace.save());
    trace.stripe(at | 0, (at * TWO_TO_MINUS_32) | 0, priority, sequence);
    trace.stripe(this.#typeNames.indexOf(type as N), a, b, cause);
    return trace.save();
  }

  #nextEvent(): EventInWords | null {
    if (!this.#queue.settle()) return null;
    const queue = this.#queue;
    const { rows } = queue;
    const row = queue.nextRow;
    return {
      type: this.#typeNames[rows.type(row)]!,
      at: queue.nextAt,
      sequence: rows.sequence(row),
      priority: rows.priority(row),
      a: rows.a(row),
      b: rows.b(row),
      cause: rows.cause(row),
    };
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
