/** What a pending event is to the reference. */
interface NaiveEvent {
  readonly at: number;
  readonly priority: number;
  readonly sequence: number;
  readonly type: number;
  readonly a: number;
  readonly b: number;
  readonly cause: number;
}

/** A line with servers, kept as plain lists. */
interface NaiveStation {
  readonly servers: number;
  inService: number;
  line: number[];
}

/**
 * The reference of the fuzz test: the same model as in fuzz.test.ts, with a sorted array for a queue and nothing clever.
 * Slow, and short enough to be believed.
 */
export class NaiveSimulation {
  now = 0;
  readonly log: string[] = [];
  #pending: NaiveEvent[] = [];
  #sequence = 0;
  #cause = -1;
  #station: NaiveStation;

  constructor(servers: number) {
    this.#station = { servers, inService: 0, line: [] };
  }

  get pendingCount(): number {
    return this.#pending.length;
  }

  get nextInstant(): number {
    return this.#pending[0]?.at ?? Infinity;
  }

  schedule(at: number, type: number, a: number, b: number, priority: number): number {
    const event = { at, priority, sequence: this.#sequence++, type, a, b, cause: this.#cause };
    this.#pending.push(event);
    this.#pending.sort((x, y) => x.at - y.at || x.priority - y.priority || x.sequence - y.sequence);
    return event.sequence;
  }

  cancel(sequence: number): boolean {
    const index = this.#pending.findIndex((event) => event.sequence === sequence);
    if (index >= 0) this.#pending.splice(index, 1);
    return index >= 0;
  }

  step(): boolean {
    const event = this.#pending.shift();
    if (event === undefined) return false;
    this.now = event.at;
    this.#cause = event.sequence;
    const { at, priority, sequence, type, a, b, cause } = event;
    this.log.push([at, priority, sequence, type, a, b, cause].join());
    this.#handle(type, a, b);
    this.#cause = -1;
    return true;
  }

  runUntil(instant: number): void {
    while (this.nextInstant <= instant) this.step();
    this.now = instant;
  }

  save(): () => void {
    const { now, log } = this;
    const length = log.length;
    const pending = [...this.#pending];
    const sequence = this.#sequence;
    const station = structuredClone(this.#station);
    return () => {
      this.now = now;
      log.length = length;
      this.#pending = [...pending];
      this.#sequence = sequence;
      this.#station = structuredClone(station);
    };
  }

  /** Type 0 notes, 1 spreads, 2 cancels, 3 arrives at the station, 4 departs from it. */
  #handle(type: number, a: number, b: number): void {
    const station = this.#station;
    if (type === 1) {
      for (let child = 0; child < b % 4; child++)
        this.schedule(this.now + ((a * (child + 3)) % 50), child === 0 ? 1 : 0, a + child, b - 1, child - 1);
    } else if (type === 2) {
      this.log.push(`cancel ${a} ${this.cancel(a)}`);
    } else if (type === 3) {
      if (station.inService < station.servers) {
        station.inService += 1;
        this.schedule(this.now + (b % 40), 4, a, b, 0);
      } else station.line.push(a);
    } else if (type === 4) {
      station.inService -= 1;
      const next = station.line.shift();
      if (next !== undefined) {
        station.inService += 1;
        this.schedule(this.now + (b % 40) + 1, 4, next, b, 0);
      }
    }
  }
}
