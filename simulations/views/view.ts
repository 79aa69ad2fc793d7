/** A drawing in a host element. It draws what it is given, reads no clock, and leaves the host as it was when destroyed. */
export interface View<Data> {
  update(data: Data): void;
  destroy(): void;
}

/** Something to say: a code of the words and what it needs. Views and cores never hold a sentence. */
export interface Phrase {
  readonly code: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** A picture as a table: column codes for the words, and one row of plain values per mark. */
export interface ViewTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}
