import type { InstantMs } from "../../kernel/index.ts";
import type {
  HalfYear,
  Hire,
  LandscapeTotals,
  LinkView,
  Move,
  Publication,
  SystemView,
  WishView,
} from "../reading/types.ts";

/** What the lens draws at one instant. */
export interface TangleSnapshot {
  readonly now: InstantMs;
  /** Whole working days since the start. */
  readonly day: number;
  /** From 1. */
  readonly quarter: number;
  /** Half-year, from 1. */
  readonly half: number;
  readonly systems: readonly SystemView[];
  readonly links: readonly LinkView[];
  readonly moves: readonly Move[];
  readonly totals: LandscapeTotals;
}

/** An instant at which a first run stops by itself, with what just happened. */
export interface Stop {
  readonly at: InstantMs;
  readonly code: "stop.change" | "stop.stack" | "stop.freeze";
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** The whole run in brief: what charts, sliders and comparisons need before a single frame is drawn. */
export interface Outline {
  readonly endAt: InstantMs;
  /** Instant at which the last wish asked before `endAt` works. */
  readonly settledAt: InstantMs;
  readonly halves: readonly HalfYear[];
  readonly wishes: readonly WishView[];
  readonly stops: readonly Stop[];
  readonly joins: readonly { readonly at: InstantMs; readonly system: number }[];
  readonly publications: readonly Publication[];
  readonly hires: readonly Hire[];
  /** The wish that stands for the last half-year: the scenario's asker asked for it, and its wait is nearest to the mean. */
  readonly exemplaryWish: number | null;
  /** Totals at `endAt`. */
  readonly final: LandscapeTotals & {
    readonly changesByFreeze: number;
    /** Systems all of whose links are live. */
    readonly connectedSystems: number;
    /** Live links of their own that each owner keeps up, by system. */
    readonly ownLinks: readonly number[];
  };
  readonly traceHash: string;
  readonly handledCount: number;
}
