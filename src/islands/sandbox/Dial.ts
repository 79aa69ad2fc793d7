/** One parameter of the business as a dial: what the page needs of `parameterTable`, with its name in words. */
export interface Dial {
  /** Name in `overrides`, such as `changes.everyDays`. */
  readonly name: string;
  readonly label: string;
  /** What it means; empty where the label says so already. */
  readonly meaning: string;
  /** Unit as people read it; empty for a flag. */
  readonly unit: string;
  /** What the run has that the page begins with: a number, a name, a flag, or a word that stands for a number. */
  readonly initial: number | boolean | string;
  /** Smallest and largest number; null for a flag or a name. */
  readonly range: readonly [number, number] | null;
  readonly isWhole: boolean;
  /** Names to choose from; beside a range, words that stand for a number: "never". */
  readonly names: readonly string[];
  /** Where the value that the page begins with is from. */
  readonly source: "calibration" | "scenario" | "run";
  /** True for the few that the lens is about. */
  readonly isMain: boolean;
}
