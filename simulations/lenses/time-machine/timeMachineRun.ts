import { runsFrom } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** A run of the time machine. Without a seed it is the pinned reference Larkfield. */
export const timeMachineRun = runsFrom(pinned.reference);
