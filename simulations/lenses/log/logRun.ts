import { runsFrom } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** A run of the log. Without a seed it is the pinned one, which prose is true of. */
export const logRun = runsFrom(pinned.reference);
