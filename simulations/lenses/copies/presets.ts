import type { Preset } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** What people claim of copies, each with the run that tries it. */
export const presets: readonly Preset[] = [
  { code: "realTime", run: pinned.tenth, claim: "fails" },
  { code: "told", run: pinned.told, claim: "fails" },
  { code: "served", run: pinned.served, claim: "holds" },
  { code: "noChanges", run: pinned.noChanges, claim: "holds" },
  { code: "nightly", run: pinned.handOn, claim: "fails" },
  { code: "inOrder", run: pinned.inOrder, claim: "holds" },
  { code: "oneInAThousand", run: pinned.changes, claim: "fails" },
  { code: "wholeFigures", run: pinned.figures, claim: "holds" },
];
