import { runsFrom } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** A run of the contract. Without a seed it is the pinned reference Larkfield. */
export const contractRun = runsFrom(pinned.reference);
