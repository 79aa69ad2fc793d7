import { EventHeap } from "./EventHeap.ts";
import { EventIndex } from "./EventIndex.ts";
import { EventRows } from "./EventRows.ts";

/** The sequence number of nobody: the cause of what was scheduled outside a handler. */
export const NO_CAUSE = -1;
/** Up to so many events are all near. */
const FEW = 2_048;
/** How far the horizon moves at a time, as a share of the way from the first far event to their mean. */
const STEP = 1 / 4;

/** The pending events as dense columns, in no particular order: what a checkpoint keeps of a queue. */
export interface PendingEvents {
  readonly at: Float64Array;
  /** Six words per event: priority, sequence, type, a, b, cause. */
  readonly rows: Int32Array;
}

/**
 * The pending events, ordered by (instant, priority, sequence). Two lists (Blackstone, Hogg and Phillips 1981, "A two-list
 * synchronization procedure for discrete event simulation"): a heap of what comes soon, and behind a horizon, once there
 * are thousands, the rest in no order. So an event far away costs nothing until it comes near, and the heap stays small
 * enough for the processor's cache. Allocates only when it grows.
 */
export class EventQueue {
  /** The virtual clock. */
  now = 0;
  /** The instant of the event to be added. */
  addedAt = 0;
  /** The sequence number of the next event to be added. */
  nextSequence = 0;
  /** What is stamped on added events as their cause. */
  cause = NO_CAUSE;
  readonly rows: EventRows;
  readonly #near: EventHeap;
  /** True while the top of the heap is vacant: `add` fills it, which spares a walk through the heap. */
  #hasHole = false;
  /** Instants and rows of the events behind the horizon, in no order. */
  #far = new Float64Array(128);
  #farCount = 0;
  #horizon = Infinity;
  #cancelledCount = 0;
  /** Kept from the first `cancel` on. */
  #index: EventIndex | null = null;

  constructor(limit: number) {
    this.rows = new EventRows(limit);
    this.#near = new EventHeap(this.rows);
  }

  /** The instant of the next event, once settled; Infinity when there is none. */
  get nextAt(): number {
    return this.#near.nodes[0]!;
  }

  /** The row of the next event, once settled. */
  get nextRow(): number {
    return this.#near.nodes[1]! | 0;
  }

  /** Pending events that are not cancelled. */
  get liveCount(): number {
    return this.#near.size + this.#farCount - this.#cancelledCount - (this.#hasHole ? 1 : 0);
  }

  /** Adds an event at `addedAt` and answers its sequence number. (A late instant that is handed over would be boxed.) */
  add(type: number, a: number, b: number, priority: number): number {
    const near = this.#near;
    const isNear = this.addedAt <= this.#horizon;
    if (this.#hasHole && !isNear) this.#fillHole();
    const row = this.#hasHole ? this.nextRow : this.rows.take();
    const sequence = this.nextSequence++;
    this.rows.write(row, priority, sequence, type, a, b, this.cause);
    if (this.#index !== null) this.#index.note(sequence, row);
    if (this.#hasHole) {
      this.#hasHole = false;
      near.siftDown(0, this.addedAt, row);
    } else if (isNear && !near.isFull) {
      near.siftUp(2 * near.size++, this.addedAt, row);
    } else {
      this.#addFar(this.addedAt, row);
      if (isNear) this.#sortOut();
    }
    return sequence;
  }

  /** Brings the next event to the top. Answers whether there is one. */
  settle(): boolean {
    if (this.#hasHole) this.#fillHole();
    if (this.#cancelledCount > 0) this.#dropCancelled();
    while (this.#near.size === 0 && this.#farCount > 0) this.#advance();
    return this.#near.size > 0;
  }

  /** Removes the event at the top. Its row stays readable until the next `add`. */
  removeNext(): void {
    this.#hasHole = true;
  }

  /** Cancels a pending event; false when no pending event has this sequence. */
  cancel(sequence: number): boolean {
    if (this.#hasHole) this.#fillHole();
    this.#index ??= new EventIndex(this.rows);
    const row = this.#index.find(sequence, this.nextSequence - 1);
    if (row < 0) return false;
    this.rows.cancel(row);
    this.#cancelledCount += 1;
    // What is saved leaves out the cancelled events.
    if (this.#cancelledCount > 64 && this.#cancelledCount > this.liveCount) this.load(this.save(), this.nextSequence);
    return true;
  }

  /** The pending events as columns of their own. */
  save(): PendingEvents {
    if (this.#hasHole) this.#fillHole();
    const at = new Float64Array(this.liveCount);
    const rows = EventRows.empty(this.liveCount);
    let count = 0;
    for (const { nodes, size } of [this.#near, { nodes: this.#far, size: this.#farCount }]) {
      for (let node = 0; node < 2 * size; node += 2) {
        const row = nodes[node + 1]! | 0;
        if (this.rows.isCancelled(row)) continue;
        at[count] = nodes[node]!;
        this.rows.copyTo(rows, count, row);
        count += 1;
      }
    }
    return { at, rows };
  }

  /** Makes the queue hold exactly these events. `nextSequence` is the number the next one gets. */
  load({ at, rows }: PendingEvents, nextSequence: number): void {
    this.rows.clear();
    this.#near.clear();
    this.#farCount = 0;
    this.#hasHole = false;
    this.#cancelledCount = 0;
    this.#index = null;
    this.nextSequence = nextSequence;
    for (let place = 0; place < at.length; place++) this.#addFar(at[place]!, this.rows.takeFrom(rows, place));
    this.#advance();
  }

  #fillHole(): void {
    this.#hasHole = false;
    this.rows.free(this.nextRow);
    this.#near.pop();
  }

  #dropCancelled(): void {
    while (this.#near.size > 0 && this.rows.isCancelled(this.nextRow)) {
      this.#cancelledCount -= 1;
      this.#fillHole();
    }
  }

  #addFar(at: number, row: number): void {
    const place = 2 * this.#farCount++;
    if (place === this.#far.length) {
      const far = new Float64Array(2 * place);
      far.set(this.#far);
      this.#far = far;
    }
    this.#far[place] = at;
    this.#far[place + 1] = row;
  }

  /** Decides anew what is near, when the heap is full. */
  #sortOut(): void {
    const { nodes, size } = this.#near;
    for (let node = 0; node < 2 * size; node += 2) this.#addFar(nodes[node]!, nodes[node + 1]!);
    this.#near.clear();
    this.#advance();
  }

  /** Moves the horizon, and what it now includes into the empty heap. Cancelled events go for good. */
  #advance(): void {
    const near = this.#near;
    const far = this.#far;
    const horizon = this.#nextHorizon();
    const end = 2 * this.#farCount;
    let kept = 0;
    for (let node = 0; node < end; node += 2) {
      const at = far[node]!;
      const row = far[node + 1]! | 0;
      if (at > horizon) {
        far[kept++] = at;
        far[kept++] = row;
      } else if (this.rows.isCancelled(row)) {
        this.rows.free(row);
        this.#cancelledCount -= 1;
      } else {
        if (near.isFull) near.grow();
        near.nodes[2 * near.size] = at;
        near.nodes[2 * near.size + 1] = row;
        near.size += 1;
      }
    }
    this.#horizon = horizon;
    this.#farCount = kept / 2;
    near.heapify();
  }

  /** Where the far events are to be divided: at least one is near. It touches only speed, never the order of events. */
  #nextHorizon(): number {
    if (this.#farCount <= FEW) return Infinity;
    const far = this.#far;
    const end = 2 * this.#farCount;
    let first = Infinity;
    let sum = 0;
    for (let node = 0; node < end; node += 2) {
      const at = far[node]!;
      if (at < first) first = at;
      sum += at;
    }
    return Math.max(first, first + STEP * (sum / this.#farCount - first));
  }
}
