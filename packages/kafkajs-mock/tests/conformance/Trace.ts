/** A lane's entries happened in this order. Nothing is said about the order between lanes. */
export type Trace = Record<string, unknown[]>;

/** Collects the lanes of one run, each entry in its normal form. */
export class TraceRecorder {
  readonly #lanes = new Map<string, unknown[]>();
  readonly #normalise: (value: unknown) => unknown;

  constructor(normalise: (value: unknown) => unknown) {
    this.#normalise = normalise;
  }

  note(lane: string, entry: unknown): void {
    const entries = this.#lanes.get(lane) ?? [];
    entries.push(this.#normalise(entry));
    this.#lanes.set(lane, entries);
  }

  /** The lanes in alphabetical order. */
  trace(): Trace {
    return Object.fromEntries([...this.#lanes].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
