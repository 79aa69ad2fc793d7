import type { Overrides } from "../../business/index.ts";
import type { Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** The pinned run with something different. */
const run = (overrides: Overrides): Preset["run"] => ({ ...pinned.reference, overrides });

/** What people claim about checks, each with the run that tries it. */
export const presets: readonly Preset[] = [
  { code: "backward", claim: "fails", run: run({}) },
  { code: "rightOrder", claim: "holds", run: run({ "shapes.first": "readers" }) },
  { code: "wrongOrder", claim: "fails", run: run({ "shapes.compatibility": "forward", "shapes.first": "readers" }) },
  { code: "full", claim: "fails", run: run({ "shapes.compatibility": "full" }) },
  { code: "noCheck", claim: "holds", run: run({ "shapes.compatibility": "none", "shapes.meaning": 0 }) },
  { code: "test", claim: "fails", run: run({ "shapes.testedShare": 0.95 }) },
  { code: "newName", claim: "fails", run: run({ "shapes.compatibility": "none", "shapes.meaningGoes": "newName" }) },
  { code: "beside", claim: "holds", run: run({ "shapes.meaningGoes": "beside" }) },
];
