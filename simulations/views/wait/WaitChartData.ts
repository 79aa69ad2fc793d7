import type { HalfYear, WishView } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** What the chart needs of a run. */
export interface WaitRun {
  readonly halves: readonly HalfYear[];
  readonly wishes: readonly WishView[];
  readonly endAt: InstantMs;
}

export interface WaitChartData {
  readonly run: WaitRun;
  /** The instant shown: the curve is drawn as far as this. Null: the whole run. */
  readonly now: InstantMs | null;
  /** The learner's points, in working days at a half-year. The first half-year is given and need not be among them. */
  readonly guess?: readonly { readonly half: number; readonly days: number }[];
  /** A second run with the same changes and wishes, and what it is called. */
  readonly comparison?: { readonly run: WaitRun; readonly label: string };
  /** The run before this one, ghosted. */
  readonly previous?: WaitRun;
  /** What the curve is called, when "this run" is not enough. */
  readonly label?: string;
}

export interface WaitWords {
  /** "working days from asking to having it" */
  axis: string;
  /** Label of the row of counts below the axis: "systems". */
  systems: string;
  /** 1 → "year 1" */
  year(year: number): string;
  number(value: number): string;
  /** Names of the curves at their ends. */
  run: string;
  guess: string;
  previous: string;
  /** Named over the half-years in which no system was added: "nothing new". */
  nothingNew: string;
}

export interface WaitChartOptions {
  readonly words: WaitWords;
  /** Height in px for a width in px. Default 300 on a phone, up to 420. */
  readonly heightPx?: (widthPx: number) => number;
  /** Lowest top of the axis, working days; default 10. It grows by round steps when something needs more. */
  readonly leastTopDays?: number;
  /** No fading. Read it from the learner's setting. */
  readonly isMotionReduced?: boolean;
}
