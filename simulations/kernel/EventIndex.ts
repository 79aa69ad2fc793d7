import type { EventRows } from "./EventRows.ts";

/** Finds the row of a pending event by its sequence number. Kept from the first `cancel` on: few models need it. */
export class EventIndex {
  readonly #rows: EventRows;
  /** sequence modulo its length → row, −1 for none; newer events overwrite entries of older ones. */
  #rowOf = new Int32Array(0);

  constructor(rows: EventRows) {
    this.#rows = rows;
    this.#rebuild();
  }

  /** Notes where a new event is. */
  note(sequence: number, row: number): void {
    if (this.#rowOf.length < 4 * this.#rows.capacity) this.#rebuild();
    this.#rowOf[sequence & (this.#rowOf.length - 1)] = row;
  }

  /** The row of an event that is pending and not cancelled, or −1. */
  find(sequence: number, newest: number): number {
    const age = newest - sequence;
    // A free row bears the sequence −1, which must not be found.
    if (!(age >= 0 && sequence >= 0)) return -1;
    const row = this.#rowOf[sequence & (this.#rowOf.length - 1)]!;
    if (row >= 0 && this.#rows.holds(row, sequence)) return row;
    // The entry of an old event may have been overwritten.
    return age < this.#rowOf.length ? -1 : this.#rows.find(sequence);
  }

  #rebuild(): void {
    const rowOf = new Int32Array(4 * this.#rows.capacity).fill(-1);
    this.#rows.each((row, sequence) => {
      const place = sequence & (rowOf.length - 1);
      const known = rowOf[place]!;
      if (known < 0 || this.#rows.sequence(known) < sequence) rowOf[place] = row;
    });
    this.#rowOf = rowOf;
  }
}
