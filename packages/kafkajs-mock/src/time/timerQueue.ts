const NOWHERE = -1;

/** A timer, and the handle of it that programs hold: as much of Node's Timeout as they use. */
export class VirtualTimer {
  readonly call: () => void;
  readonly delayMs: number;
  /** Milliseconds between two calls of an interval; null for a timer that fires once. */
  readonly everyMs: number | null;
  readonly isImmediate: boolean;
  atMs = 0;
  /** Rises with every timer that is set: of one instant, the first set fires first. */
  order = 0;
  /** Where it stands in the queue, or -1 while it is in none. */
  place = NOWHERE;
  private readonly start: (timer: VirtualTimer) => void;
  private isHolding = true;

  /** `start` sets the timer, counted from the present. */
  constructor(
    call: () => void,
    delayMs: number,
    { everyMs, isImmediate }: { everyMs: number | null; isImmediate: boolean },
    start: (timer: VirtualTimer) => void,
  ) {
    this.call = call;
    this.delayMs = delayMs;
    this.everyMs = everyMs;
    this.isImmediate = isImmediate;
    this.start = start;
    start(this);
  }

  ref(): this {
    this.isHolding = true;
    return this;
  }

  unref(): this {
    this.isHolding = false;
    return this;
  }

  hasRef(): boolean {
    return this.isHolding;
  }

  refresh(): this {
    this.start(this);
    return this;
  }
}

/** Timers in the order in which they fire: by instant, immediates first, then as they were set. A binary heap in which each timer knows its place. */
export class TimerQueue {
  private readonly heap: VirtualTimer[] = [];
  private nextOrder = 0;

  get count(): number {
    return this.heap.length;
  }

  /** The instant of the first timer, or Infinity. */
  get nextAtMs(): number {
    return this.heap[0]?.atMs ?? Number.POSITIVE_INFINITY;
  }

  /** Puts a timer in, or moves it. */
  set(timer: VirtualTimer, atMs: number): void {
    this.remove(timer);
    timer.atMs = atMs;
    timer.order = this.nextOrder++;
    this.rise(timer, this.heap.length);
  }

  /** A timer of another queue, such as that of a run before this one, stays where it is. */
  remove(timer: VirtualTimer): void {
    const { place } = timer;
    if (place === NOWHERE || this.heap[place] !== timer) return;
    timer.place = NOWHERE;
    const last = this.heap.pop() as VirtualTimer;
    if (last === timer) return;
    if (isBefore(last, timer)) this.rise(last, place);
    else this.sink(last, place);
  }

  /** The first timer if it is due, or undefined. An interval is put in again for its next time, any other timer is out. */
  takeDue(nowMs: number): VirtualTimer | undefined {
    const timer = this.heap[0];
    if (timer === undefined || timer.atMs > nowMs) return undefined;
    if (timer.everyMs === null) {
      this.remove(timer);
      return timer;
    }
    timer.atMs += timer.everyMs;
    timer.order = this.nextOrder++;
    this.sink(timer, 0);
    return timer;
  }

  private rise(timer: VirtualTimer, from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      const above = this.heap[parent] as VirtualTimer;
      if (!isBefore(timer, above)) break;
      this.put(above, place);
      place = parent;
    }
    this.put(timer, place);
  }

  private sink(timer: VirtualTimer, from: number): void {
    const { heap } = this;
    let place = from;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as VirtualTimer, heap[child] as VirtualTimer)) child++;
      const below = heap[child] as VirtualTimer;
      if (!isBefore(below, timer)) break;
      this.put(below, place);
      place = child;
    }
    this.put(timer, place);
  }

  private put(timer: VirtualTimer, place: number): void {
    this.heap[place] = timer;
    timer.place = place;
  }
}

function isBefore(a: VirtualTimer, b: VirtualTimer): boolean {
  if (a.atMs !== b.atMs) return a.atMs < b.atMs;

  if (a.isImmediate !== b.isImmediate) return a.isImmediate;
  return a.order < b.order;
}
