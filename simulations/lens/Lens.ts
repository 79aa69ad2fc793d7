import type { CommandType, Command, Overrides, Stage } from "../business/index.ts";

/**
 * What a lens is, as plain data: pages, the build and the presenter read it; it runs nothing and says nothing. Whatever has
 * a code here has its sentence under that code in the lens's words.
 */
export interface Lens {
  /** Its address and the first part of every id: `tangle`, `time-machine`. Never changes once published. */
  readonly id: string;
  /** Scenarios whose runs it opens, as "id@version". */
  readonly scenarios: readonly string[];
  /** Runs by name. `reference` is the one that pages begin with, and that questions are about unless they say otherwise. */
  readonly pinned: Readonly<Record<string, PinnedRun>> & { readonly reference: PinnedRun };
  /** What can be asked: `wait` is the question `tangle.wait`. The model knows how to ask it of a run, and the answer. */
  readonly questions: readonly string[];
  /** Numbers beside the picture, in their order. A frame gives those that it has. */
  readonly numbers: readonly string[];
  /** Where a first run stops by itself to say what happened. */
  readonly stops: readonly string[];
  /** Commands that people may give in it, by type (`business/larkfield/commands`). */
  readonly moves: readonly CommandType[];
  /** Things to take away, one at a time, each after a guess. */
  readonly switches: readonly Switch[];
  readonly challenge: Challenge | null;
  /** Parameters that its own page offers as dials, by name. */
  readonly dials: readonly string[];
  /** What people claim about it, each with the run that tries it. Left out: none. */
  readonly presets?: readonly Preset[];
  /** True where it shows the same under every architecture, so that there is none to choose. Default false. */
  readonly isOneArchitecture?: boolean;
  /** How its runs are told in time. Left out: in years, quarters and working days, to the end of the run. */
  readonly time?: LensTime;
}

/** A claim and the run that tries it; the words of the lens say what is claimed and what happens (`presets`). */
export interface Preset {
  readonly code: string;
  readonly run: PinnedRun;
  /** Whether what is claimed comes true in the run. */
  readonly claim: "holds" | "fails";
}

/** What headings, slider, steps and speeds count in: working days over years, minutes over days, seconds over hours or minutes. */
export type TimeScaleName = "years" | "days" | "hours" | "minutes";

/** The time that a lens shows of a run. */
export interface LensTime {
  readonly scale: TimeScaleName;
  /** Hours that are looked at, from day 0. Left out: the whole run. */
  readonly hours?: number;
  /** Hour of the clock at which they begin. Default 0, midnight. */
  readonly fromHour?: number;
}

/** A run as it is pinned: what is left out is as the scenario and the business have it. */
export interface PinnedRun {
  readonly scenario: string;
  readonly architecture: string;
  readonly seed: number;
  readonly years?: number;
  readonly overrides?: Overrides;
  readonly evolution?: readonly Stage[];
  readonly commands?: readonly Command[];
}

/** The pinned run again with one thing different. */
export interface Switch {
  readonly code: string;
  /** The question whose last point is asked again for the changed run: "wait". */
  readonly question: string;
  readonly overrides: Overrides;
  /** A parameter that people may choose the value of; `initial` until they do. */
  readonly choice?: { readonly parameter: string; readonly values: readonly number[]; readonly initial: number };
  /** Values offered as one-tap guesses, in the question's unit. */
  readonly guesses: readonly number[];
  /** True where both pictures are shown side by side at the end. */
  readonly hasPictures?: boolean;
}

/** "Try to break it": what is asked for, and what may be spent on it. Its file also exports the moves that tests play. */
export interface Challenge {
  readonly id: string;
  readonly version: number;
  /** Figures that its text names, and that it is judged by. */
  readonly targets: Readonly<Record<string, number>>;
  /** The target that moves are paid from, in person-days; null where they are free. */
  readonly budget: string | null;
}

/** What wins a challenge and what only looks as if it would: commands that a test plays over many seeds. */
export interface ChallengeMoves {
  /** The move that the lesson teaches. */
  readonly taught: readonly Command[];
  readonly tempting: readonly Command[];
}
