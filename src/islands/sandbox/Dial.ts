/** One parameter of the business as a dial: what the page needs of `parameterTable`, with its name in words. */
export interface Dial {
  /** Name in `overrides`, such as `changes.everyDays`. */
  readonly name: string;
  readonly label: string;
  /** Unit as people read it; empty for a flag. */
  readonly unit: string;
  readonly initial: number | boolean;
  /** Smallest and largest value; null for a flag. */
  readonly range: readonly [number, number] | null;
  readonly isWhole: boolean;
}
