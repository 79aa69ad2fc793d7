import type { LandscapeTotals, LinkView, Move, SystemView } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** What the ring of stations draws at one instant. */
export interface TanglePicture {
  readonly now: InstantMs;
  readonly systems: readonly SystemView[];
  readonly links: readonly LinkView[];
  readonly moves: readonly Move[];
  readonly totals: LandscapeTotals;
}
