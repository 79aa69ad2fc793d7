import type { Overrides } from "../../business/index.ts";
import { runsFrom } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** A run of the tangle. Without a seed it is the pinned reference Larkfield, which the lesson's prose is true of. */
export const tangleRun = runsFrom(pinned.reference);

/** Runs that the prose quotes beside the pinned one. */
export const besides = {
  noChanges: { "changes.everyDays": 0 },
  published: { "publish.everyone": true },
  halfPairs: { "needs.share": 0.5 },
} as const satisfies Record<string, Overrides>;
