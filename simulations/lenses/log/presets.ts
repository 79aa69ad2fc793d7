import type { Overrides } from "../../business/index.ts";
import type { Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** The pinned run with something different. */
const run = (overrides: Overrides): Preset["run"] => ({ ...pinned.reference, overrides });

/** What people claim about logs and those who read them, each with the run that tries it. */
export const presets: readonly Preset[] = [
  { code: "readIsGone", claim: "fails", run: run({ "consumers.stopMinutes": 0 }) },
  { code: "upAgain", claim: "fails", run: run({}) },
  { code: "lightLoad", claim: "holds", run: run({ "consumers.hotShare": 0, "consumers.factsPerSecond": 1.2 }) },
  { code: "evenKeys", claim: "holds", run: run({ "consumers.hotShare": 0 }) },
  { code: "moreConsumers", claim: "fails", run: run({ "consumers.count": 20 }) },
  { code: "morePartitions", claim: "holds", run: run({ "consumers.count": 8, "consumers.partitions": 8 }) },
  { code: "keepsForAll", claim: "fails", run: run({ "consumers.stopMinutes": 0, "consumers.keepSeconds": 10 }) },
  { code: "waitsForReaders", claim: "fails", run: run({ "consumers.keepSeconds": 20 }) },
  { code: "fromNow", claim: "fails", run: run({ "consumers.stopMinutes": 0, "consumers.lateFrom": "now" }) },
];
