import { KernelError } from "./KernelError.ts";

// These stay inside this file: the engine makes literals of them, but looks up an imported constant at every use.
/** One row of six words per pending event: side by side, because they are written and read together. */
const ROW_WORDS = 6;
const PRIORITY = 0;
const SEQUENCE = 1;
const TYPE = 2;
const A = 3;
const B = 4;
const CAUSE = 5;
/** In a free row, instead of the payload: the next free row. */
const NEXT_FREE = A;
/** The type written over the row of a cancelled event. */
const CANCELLED = -1;
/** The sequence written over a row that holds no event. */
const NO_SEQUENCE = -1;

/** The first pending event of a type with this payload `a`, in a checkpoint's rows: its payload `b`; undefined if none. */
export function payloadOfPending(rows: Int32Array, type: number, a: number): number | undefined {
  for (let row = 0; row < rows.length; row += ROW_WORDS) {
    if (rows[row + TYPE] === type && rows[row + A] === a) return rows[row + B]!;
  }
  return undefined;
}

/** What the pending events are, apart from their instants: a table of rows. A row is known by where it begins. */
export class EventRows {
  /** How many rows there are, free ones included. */
  capacity = 0;
  #words = new Int32Array(0);
  /** The first free row, −1 when there is none. */
  #firstFree = -1;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.#resize(64);
  }

  /** A free row; the table doubles when there is none. */
  take(): number {
    if (this.#firstFree < 0) this.#grow();
    const row = this.#firstFree;
    this.#firstFree = this.#words[row + NEXT_FREE]!;
    return row;
  }

  free(row: number): void {
    this.#words[row + SEQUENCE] = NO_SEQUENCE;
    this.#words[row + NEXT_FREE] = this.#firstFree;
    this.#firstFree = row;
  }

  clear(): void {
    this.#firstFree = -1;
    this.#freeFrom(0);
  }

  /** Writes an event. (All six are int32 already; `| 0` spares the engine a conversion by way of floating point.) */
  write(row: number, priority: number, sequence: number, type: number, a: number, b: number, cause: number): void {
    const words = this.#words;
    words[row + PRIORITY] = priority | 0;
    words[row + SEQUENCE] = sequence | 0;
    words[row + TYPE] = type | 0;
    words[row + A] = a | 0;
    words[row + B] = b | 0;
    words[row + CAUSE] = cause | 0;
  }

  priority(row: number): number {
    return this.#words[row + PRIORITY]!;
  }

  sequence(row: number): number {
    return this.#words[row + SEQUENCE]!;
  }

  type(row: number): number {
    return this.#words[row + TYPE]!;
  }

  a(row: number): number {
    return this.#words[row + A]!;
  }

  b(row: number): number {
    return this.#words[row + B]!;
  }

  cause(row: number): number {
    return this.#words[row + CAUSE]!;
  }

  /** True when the event in row x comes after the event in row y of the same instant. */
  isAfter(x: number, y: number): boolean {
    const difference = this.priority(x) - this.priority(y);
    return difference === 0 ? this.sequence(x) > this.sequence(y) : difference > 0;
  }

  /** True when the row holds this event and it is not cancelled. */
  holds(row: number, sequence: number): boolean {
    return this.sequence(row) === sequence && !this.isCancelled(row);
  }

  /** The row of a pending event, or −1. Looks through the whole table. */
  find(sequence: number): number {
    const { length } = this.#words;
    for (let row = 0; row < length; row += ROW_WORDS) if (this.holds(row, sequence)) return row;
    return -1;
  }

  /** Visits every row that holds an event, cancelled ones included. */
  each(visit: (row: number, sequence: number) => void): void {
    const { length } = this.#words;
    for (let row = 0; row < length; row += ROW_WORDS) if (this.sequence(row) >= 0) visit(row, this.sequence(row));
  }

  /** Marks an event, which keeps its place until it comes up. */
  cancel(row: number): void {
    this.#words[row + TYPE] = CANCELLED;
  }

  isCancelled(row: number): boolean {
    return this.type(row) === CANCELLED;
  }

  /** Copies a row into a checkpoint's, at a place. */
  copyTo(rows: Int32Array, place: number, row: number): void {
    for (let word = 0; word < ROW_WORDS; word++) {
      rows[place * ROW_WORDS + word] = this.#words[row + word]!;
    }
  }

  /** Copies the row at a place of a checkpoint into a free row, and answers which. */
  takeFrom(rows: Int32Array, place: number): number {
    const row = this.take();
    for (let word = 0; word < ROW_WORDS; word++) {
      this.#words[row + word] = rows[place * ROW_WORDS + word]!;
    }
    return row;
  }

  /** Rows for a checkpoint of so many events. */
  static empty(count: number): Int32Array {
    return new Int32Array(count * ROW_WORDS);
  }

  #grow(): void {
    if (this.capacity >= this.#limit) {
      throw new KernelError("queue-full", {
        what: `${this.capacity} events are pending, and another one was scheduled.`,
        why: `A simulation holds at most ${this.#limit} pending events, so that a runaway model cannot eat all memory.`,
        fix: "Look for a handler that schedules more events than it consumes, or raise `pendingLimit`.",
      });
    }
    this.#resize(2 * this.capacity);
  }

  #resize(capacity: number): void {
    const words = new Int32Array(capacity * ROW_WORDS);
    words.set(this.#words);
    this.#words = words;
    const first = this.capacity * ROW_WORDS;
    this.capacity = capacity;
    this.#freeFrom(first);
  }

  #freeFrom(first: number): void {
    for (let row = (this.capacity - 1) * ROW_WORDS; row >= first; row -= ROW_WORDS) this.free(row);
  }
}
