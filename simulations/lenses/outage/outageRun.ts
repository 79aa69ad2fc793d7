import { runsFrom } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** A run of the chain. Without a seed it is the pinned one, which prose is true of. */
export const outageRun = runsFrom(pinned.reference);
