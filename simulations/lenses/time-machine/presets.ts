import type { Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

const run = (name: keyof typeof pinned): Preset["run"] => pinned[name] as Preset["run"];

/** What people claim about turning back, each with the run that tries it. */
export const presets: readonly Preset[] = [
  { code: "sevenDays", claim: "fails", run: run("reference") },
  { code: "ninetyDays", claim: "fails", run: run("ninety") },
  { code: "newestToday", claim: "holds", run: run("newest") },
  { code: "newestYesterday", claim: "fails", run: run("newest") },
  { code: "allTwice", claim: "fails", run: run("twice") },
  { code: "allOutbox", claim: "holds", run: run("backbone") },
  { code: "wasKnown", claim: "fails", run: run("backbone") },
  { code: "onTime", claim: "holds", run: run("onTime") },
  { code: "askSystems", claim: "fails", run: run("pointToPoint") },
  { code: "newReader", claim: "fails", run: run("asked") },
];
