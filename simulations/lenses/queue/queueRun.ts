import { runsFrom } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** A run of the queue. Without a seed it is the pinned reference Larkfield. */
export const queueRun = runsFrom(pinned.reference);
