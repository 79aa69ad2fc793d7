import type { Overrides } from "../../business/index.ts";
import type { Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** The pinned run with something different. */
const run = (overrides: Overrides): Preset["run"] => ({ ...pinned.reference, overrides });

/** What people claim about deciding on data, each with the run that tries it. */
export const presets: readonly Preset[] = [
  { code: "ninetySeven", claim: "fails", run: pinned.reference },
  { code: "oneInput", claim: "holds", run: pinned.oneInput },
  { code: "faster", claim: "fails", run: run({ "topic.delayMs": 100 }) },
  { code: "always", claim: "fails", run: run({ "decisions.policy": "always" }) },
  { code: "told", claim: "fails", run: pinned.told },
  { code: "served", claim: "holds", run: pinned.served },
  { code: "hideErrors", claim: "fails", run: run({ "results.seen": 0.05 }) },
  { code: "early", claim: "fails", run: pinned.early },
  {
    code: "earlyFast",
    claim: "holds",
    run: { ...pinned.early, overrides: { ...pinned.early.overrides, "topic.delayMs": 900 } },
  },
];
