import type { HalfYear, Hire, LandscapeTotals, Publication, WishView } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** A run of the tangle in brief: what its curve, its questions and its challenge read. */
export interface TangleBrief {
  readonly endAt: InstantMs;
  /** Instant at which the last wish asked before `endAt` works. */
  readonly settledAt: InstantMs;
  readonly halves: readonly HalfYear[];
  readonly wishes: readonly WishView[];
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
    /** Readers of each owner, whichever way they are served, by system. */
    readonly readers: readonly number[];
  };
}
