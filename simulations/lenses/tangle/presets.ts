import type { PinnedRun, Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

const reference: PinnedRun = pinned.reference;

/** What people say about the tangle, each tried in the reference run with at most one thing different. */
export const presets: readonly Preset[] = [
  { code: "oneMore", claim: "fails", run: reference },
  { code: "links", claim: "fails", run: { ...reference, overrides: { "changes.everyDays": 0 } } },
  { code: "hands", claim: "fails", run: { ...reference, overrides: { "team.people": 3 } } },
  { code: "once", claim: "holds", run: { ...reference, overrides: { "publish.everyone": true } } },
];
