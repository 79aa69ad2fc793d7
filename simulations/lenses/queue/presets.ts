import type { Overrides } from "../../business/index.ts";
import type { Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** The pinned run with something different. */
const run = (overrides: Overrides): Preset["run"] => ({ ...pinned.reference, overrides });

/** What people claim about a line, each with the run that tries it. */
export const presets: readonly Preset[] = [
  { code: "idle", claim: "fails", run: run({ "demand.returns": 0 }) },
  { code: "tenth", claim: "fails", run: run({}) },
  { code: "quicker", claim: "fails", run: run({ "demand.reviewed": false }) },
  { code: "quickerPays", claim: "holds", run: run({ "demand.reviewed": false, "demand.unreviewedReturns": 0.03 }) },
  { code: "hire", claim: "holds", run: run({ "central.people": 4 }) },
  { code: "fewTickets", claim: "holds", run: run({ "domains.start": 9, "demand.returns": 0.15 }) },
  { code: "urgent", claim: "holds", run: run({ "demand.returns": 0, "urgent.share": 0.1 }) },
  { code: "allUrgent", claim: "fails", run: run({ "demand.returns": 0, "urgent.share": 1 }) },
  {
    code: "interrupt",
    claim: "fails",
    run: run({ "demand.returns": 0, "urgent.share": 0.5, "urgent.interrupts": true }),
  },
];
