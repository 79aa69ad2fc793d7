import type { Check } from "../kernel/Check.ts";

/** What must hold to the last digit, such as a conservation; no statistics. */
export interface ExactCheck {
  /** The mechanism's name, as in `Mechanism`. */
  readonly id: string;
  /** A fact in the present tense. */
  readonly says: string;
  readonly holds: boolean;
}

/**
 * The proof of one mechanism of the business. A file of this folder that exports one as `mechanism` belongs to the family:
 * nothing else has to be changed to add it.
 */
export interface Mechanism {
  /** What the README calls it. */
  readonly name: string;
  /** Closed forms beside what the business measured, in seconds: `npm test` runs these. */
  light(): readonly Check[];
  /** The same at more seeds, sizes or settings: `npm run validate -- mechanisms` runs these as well. */
  heavy?(): readonly Check[];
  exact?(): readonly ExactCheck[];
}
