/** A value of the shape classifier, shared by guesses and runs. Words are in `src/words/en/guess.ts`. */
export type ShapeCode = "flat" | "steady" | "bends" | "levels" | "peaks" | "falls";

/** What a question is about, in the six dimensions of the mindset check. */
export type Dimension = "data" | "ownership" | "change" | "failure" | "truth" | "value";

/** What a knot is called in the reader's language; added by whoever shows the question. */
export interface KnotNames {
  /** For the ear and the table. */
  readonly full: string;
  /** Below a chart, and the same where it stands first. */
  readonly tick: string;
  readonly first: string;
  /** What several knots share; may be empty. */
  readonly group: string;
  /** Where a curve turned. */
  readonly turn: string;
}

/** One place on the horizontal axis at which a value is asked for. */
export interface Knot {
  /** Where it lies on the axis, in axis units (the tangle: half-years, 1 to 6). Strictly rising over a question. */
  readonly position: number;
  /** Code of its name in the words of the guess, such as `halfYear`. */
  readonly code: string;
  /** What the name needs, such as `{ half: 4, systems: 10 }`. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Code of something that happens from here on, such as `freeze`; the scoring sentence says whether the run minded. */
  readonly event?: string;
  readonly names?: KnotNames;
}

/** The point that is known before anybody guesses. */
export interface GivenPoint extends Knot {
  readonly value: number;
}

/**
 * A question for a small vector of numbers, apart from every widget that asks it: lesson, recall, mindset check and
 * room share it. `id` and `version` never change once published.
 */
export interface Question {
  readonly id: string;
  readonly version: number;
  /** Code of the unit, such as `workingDays`; words say what it is called. */
  readonly unit: string;
  /** What its axis counts, in the reader's language; added with the names of the knots. */
  readonly axis?: string;
  readonly given: GivenPoint;
  /**
   * Left out: a curve over an axis. `bars`: the knots are things in no order, such as measures, each with a value of its own; no
   * shape is read into them, and the given point is a bar that is known.
   */
  readonly form?: "bars";
  /** The points to set: five for a drawn curve, one for a dot or a tap. */
  readonly knots: readonly Knot[];
  /** A difference of this many units or fewer counts as in range whatever the ratio. */
  readonly tolerance: number;
  /**
   * A curve whose highest and lowest lie this far apart or less, as a ratio, counts as flat. Left out: as far as counts as in
   * range. 1, for shares of a whole: only what differs by the tolerance or less.
   */
  readonly flatRatio?: number;
  /**
   * Runs over which the answer is a mean, where no single one has it: then the comparison draws it, and not the run's own
   * curve. Left out: the run that is shown has the answer.
   */
  readonly over?: number;
  /** Top of the axis where the unit has one, such as 100 per cent; the axis then never grows. */
  readonly top?: number;
  /** Shapes offered as chips, in the order shown. */
  readonly shapes: readonly ShapeCode[];
  readonly dimension: Dimension;
}
