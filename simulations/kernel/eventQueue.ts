import { KernelError } from "./kernelError.ts";

// One row of six words per pending event: side by side, because they are written and read together.
export const ROW_WORDS = 6;
export const PRIORITY = 0;
export const SEQUENCE = 1;
export const TYPE = 2;
export const A = 3;
export const B = 4;
export const CAUSE = 5;
/** In the row of a free slot, instead of the payload: the next free slot. */
const NEXT_FREE = A;
/** The type written over the row of a cancelled event, which leaves the heap when it comes to the top. */
const CANCELLED = -1;
/** The sequence number of nobody: the cause of what was scheduled outside a handler. */
export const NO_CAUSE = -1;
/** The sequence written over a row that holds no event. */
const NO_SEQUENCE = -1;

/** The pending events as dense columns, in no particular order: what a checkpoint keeps of a queue. */
export interface PendingEvents {
  readonly at: Float64Array;
  /** ROW_WORDS words per event: priority, sequence, type, a, b, cause. */
  readonly rows: Int32Array;
}

/**
 * The pending events, ordered by (instant, priority, sequence): a binary heap of instants and slots over typed columns.
 * Allocates only when it grows. `removeNext` leaves a hole at the top which the next `add` fills, so that an event that
 * schedules one other costs one walk down the heap instead of two.
 */
export class EventQueue {
  /** Rows of the pending events; the fields of the event in slot s begin at s × 6. */
  rows = new Int32Array(0);
  /** Instants in heap order; the next event's is at 0. Instants stay in this array: a number passed is a number boxed. */
  heapAt = new Float64Array(0);
  /** Slots in heap order. */
  heapSlot = new Int32Array(0);
  /** The virtual clock. */
  now = 0;
  /** The sequence number of the next event to be added. */
  nextSequence = 0;
  /** What is stamped on added events as their cause. */
  cause = NO_CAUSE;
  readonly #limit: number;
  #heapSize = 0;
  /** True while the top of the heap is vacant after `removeNext`. */
  #hasHole = false;
  #cancelledCount = 0;
  /** The first free slot, −1 when there is none. */
  #firstFree = -1;
  /** sequence modulo its length → slot; newer events overwrite entries of older ones. Kept from the first `cancel` on. */
  #slotOf = new Int32Array(0);
  #hasIndex = false;

  constructor(limit: number) {
    this.#limit = limit;
    this.#resize(64);
  }

  /**
   * Adds an event so long after `now` and answers its sequence number. (A delay, because small whole numbers are passed
   * as they are, while a late instant would be boxed.)
   */
  add(delay: number, type: number, a: number, b: number, priority: number): number {
    const at = this.now + delay;
    const slot = this.#hasHole ? this.heapSlot[0]! : this.#takeSlot();
    const sequence = this.nextSequence++;
    const rows = this.rows;
    const row = slot * ROW_WORDS;
    rows[row + PRIORITY] = priority;
    rows[row + SEQUENCE] = sequence;
    rows[row + TYPE] = type;
    rows[row + A] = a;
    rows[row + B] = b;
    rows[row + CAUSE] = this.cause;
    if (this.#hasIndex) this.#slotOf[sequence & (this.#slotOf.length - 1)] = slot;
    if (this.#hasHole) {
      this.#hasHole = false;
      this.heapAt[0] = at;
      this.#siftDown(0);
    } else {
      const place = this.#heapSize++;
      this.heapAt[place] = at;
      this.heapSlot[place] = slot;
      this.#siftUp(place);
    }
    return sequence;
  }

  /** Brings the next event to the top. Answers whether there is one: its instant is `heapAt[0]`. */
  settle(): boolean {
    if (this.#hasHole) this.#fillHole();
    if (this.#cancelledCount > 0) this.#dropCancelled();
    return this.#heapSize > 0;
  }

  /** Removes the event at the top. Its row, which begins at `heapSlot[0]` × 6, stays readable until the next `add`. */
  removeNext(): void {
    this.#hasHole = true;
  }

  /** Pending events that are not cancelled. */
  get liveCount(): number {
    return this.#heapSize - this.#cancelledCount - (this.#hasHole ? 1 : 0);
  }

  /** Cancels a pending event; false when no pending event has this sequence. */
  cancel(sequence: number): boolean {
    if (this.#hasHole) this.#fillHole();
    if (!this.#hasIndex) this.#makeIndex();
    const slot = this.#find(sequence);
    if (slot < 0) return false;
    this.rows[slot * ROW_WORDS + TYPE] = CANCELLED;
    this.#cancelledCount += 1;
    if (this.#cancelledCount > 64 && this.#cancelledCount > this.liveCount) this.#compact();
    return true;
  }

  /** The pending events as columns of their own. */
  save(): PendingEvents {
    if (this.#hasHole) this.#fillHole();
    const at = new Float64Array(this.liveCount);
    const rows = new Int32Array(this.liveCount * ROW_WORDS);
    let count = 0;
    for (let place = 0; place < this.#heapSize; place++) {
      const row = this.heapSlot[place]! * ROW_WORDS;
      if (this.rows[row + TYPE] === CANCELLED) continue;
      at[count] = this.heapAt[place]!;
      for (let word = 0; word < ROW_WORDS; word++) rows[count * ROW_WORDS + word] = this.rows[row + word]!;
      count += 1;
    }
    return { at, rows };
  }

  /** Makes the queue hold exactly these events. `nextSequence` is the number the next one gets. */
  load(pending: PendingEvents, nextSequence: number): void {
    const count = pending.at.length;
    this.clear();
    while (this.#capacity < count) this.#resize(this.#capacity * 2);
    for (let place = 0; place < count; place++) {
      const slot = this.#takeSlot();
      for (let word = 0; word < ROW_WORDS; word++) {
        this.rows[slot * ROW_WORDS + word] = pending.rows[place * ROW_WORDS + word]!;
      }
      this.heapAt[place] = pending.at[place]!;
      this.heapSlot[place] = slot;
    }
    this.#heapSize = count;
    this.nextSequence = nextSequence;
    this.#heapify();
  }

  clear(): void {
    this.rows.fill(NO_SEQUENCE);
    this.#firstFree = -1;
    for (let slot = this.#capacity - 1; slot >= 0; slot--) this.#freeSlot(slot);
    this.#heapSize = 0;
    this.#hasHole = false;
    this.#cancelledCount = 0;
    this.#hasIndex = false;
  }

  get #capacity(): number {
    return this.heapSlot.length;
  }

  /** True when the event in slot x comes after the event in slot y of the same instant. */
  #isAfter(x: number, y: number): boolean {
    const rows = this.rows;
    const rowX = x * ROW_WORDS;
    const rowY = y * ROW_WORDS;
    const difference = rows[rowX + PRIORITY]! - rows[rowY + PRIORITY]!;
    return difference === 0 ? rows[rowX + SEQUENCE]! > rows[rowY + SEQUENCE]! : difference > 0;
  }

  #siftUp(start: number): void {
    const heapAt = this.heapAt;
    const heapSlot = this.heapSlot;
    const at = heapAt[start]!;
    const slot = heapSlot[start]!;
    let place = start;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const parentAt = heapAt[parent]!;
      if (parentAt < at) break;
      if (parentAt === at && !this.#isAfter(heapSlot[parent]!, slot)) break;
      heapAt[place] = parentAt;
      heapSlot[place] = heapSlot[parent]!;
      place = parent;
    }
    heapAt[place] = at;
    heapSlot[place] = slot;
  }

  #siftDown(start: number): void {
    const heapAt = this.heapAt;
    const heapSlot = this.heapSlot;
    const size = this.#heapSize;
    const at = heapAt[start]!;
    const slot = heapSlot[start]!;
    let place = start;
    let child = 2 * place + 1;
    while (child < size) {
      let childAt = heapAt[child]!;
      const right = child + 1;
      if (right < size) {
        const rightAt = heapAt[right]!;
        if (rightAt < childAt || (rightAt === childAt && this.#isAfter(heapSlot[child]!, heapSlot[right]!))) {
          child = right;
          childAt = rightAt;
        }
      }
      if (at < childAt || (at === childAt && !this.#isAfter(slot, heapSlot[child]!))) break;
      heapAt[place] = childAt;
      heapSlot[place] = heapSlot[child]!;
      place = child;
      child = 2 * place + 1;
    }
    heapAt[place] = at;
    heapSlot[place] = slot;
  }

  #fillHole(): void {
    this.#hasHole = false;
    this.#freeSlot(this.heapSlot[0]!);
    const last = --this.#heapSize;
    this.heapAt[0] = this.heapAt[last]!;
    this.heapSlot[0] = this.heapSlot[last]!;
    this.#siftDown(0);
  }

  #dropCancelled(): void {
    while (this.#heapSize > 0 && this.rows[this.heapSlot[0]! * ROW_WORDS + TYPE] === CANCELLED) {
      this.#cancelledCount -= 1;
      this.#fillHole();
    }
  }

  #find(sequence: number): number {
    const age = this.nextSequence - 1 - sequence;
    if (!(age >= 0)) return -1;
    const slot = this.#slotOf[sequence & (this.#slotOf.length - 1)]!;
    if (this.#isPending(slot, sequence)) return slot;
    if (age < this.#slotOf.length) return -1;
    // The entry of an old event may have been overwritten: look for it in the heap.
    for (let place = 0; place < this.#heapSize; place++) {
      if (this.#isPending(this.heapSlot[place]!, sequence)) return this.heapSlot[place]!;
    }
    return -1;
  }

  #isPending(slot: number, sequence: number): boolean {
    const row = slot * ROW_WORDS;
    return this.rows[row + SEQUENCE] === sequence && this.rows[row + TYPE] !== CANCELLED;
  }

  /** Takes the cancelled events out of the heap, once they outnumber the live ones. */
  #compact(): void {
    let size = 0;
    for (let place = 0; place < this.#heapSize; place++) {
      const slot = this.heapSlot[place]!;
      if (this.rows[slot * ROW_WORDS + TYPE] === CANCELLED) {
        this.#freeSlot(slot);
        continue;
      }
      this.heapAt[size] = this.heapAt[place]!;
      this.heapSlot[size] = slot;
      size += 1;
    }
    this.#heapSize = size;
    this.#cancelledCount = 0;
    this.#heapify();
  }

  #heapify(): void {
    for (let place = (this.#heapSize >> 1) - 1; place >= 0; place--) {
      this.#siftDown(place);
    }
  }

  #takeSlot(): number {
    if (this.#firstFree < 0) this.#makeRoom();
    const slot = this.#firstFree;
    this.#firstFree = this.rows[slot * ROW_WORDS + NEXT_FREE]!;
    return slot;
  }

  #freeSlot(slot: number): void {
    const row = slot * ROW_WORDS;
    this.rows[row + SEQUENCE] = NO_SEQUENCE;
    this.rows[row + NEXT_FREE] = this.#firstFree;
    this.#firstFree = slot;
  }

  #makeRoom(): void {
    if (this.#capacity >= this.#limit) {
      throw new KernelError("queue-full", {
        what: `${this.liveCount} events are pending, and another one was scheduled.`,
        why: `A simulation holds at most ${this.#limit} pending events, so that a runaway model cannot eat all memory.`,
        fix: "Look for a handler that schedules more events than it consumes, or raise `pendingLimit`.",
      });
    }
    this.#resize(this.#capacity * 2);
    if (this.#hasIndex) this.#makeIndex();
  }

  #resize(capacity: number): void {
    const old = this.#capacity;
    this.rows = grown(this.rows, new Int32Array(capacity * ROW_WORDS));
    this.heapAt = grown(this.heapAt, new Float64Array(capacity));
    this.heapSlot = grown(this.heapSlot, new Int32Array(capacity));
    for (let slot = capacity - 1; slot >= old; slot--) this.#freeSlot(slot);
  }

  #makeIndex(): void {
    this.#hasIndex = true;
    this.#slotOf = new Int32Array(this.#capacity * 4);
    for (let place = 0; place < this.#heapSize; place++) {
      const slot = this.heapSlot[place]!;
      this.#slotOf[this.rows[slot * ROW_WORDS + SEQUENCE]! & (this.#slotOf.length - 1)] = slot;
    }
  }
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
