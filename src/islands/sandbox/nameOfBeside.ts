import type { Lens } from "../../../simulations/lens/index.ts";
import type { Run, RunBeside } from "../../../simulations/runner/index.ts";
import { sandbox as words } from "../../words/index.ts";
import type { PresetWords } from "../../words/LensWords.ts";
import { isSame } from "./beside.ts";

/** What a run of several is called: its architecture, the claim that it tries, or that dials are changed in it. */
export function nameOfBeside(beside: RunBeside, run: Run, lens: Lens, claims: PresetWords): string {
  const architecture = words.nameOf({ code: beside.architecture });
  const decisions = "commands" in beside ? (beside as Run).commands.length : 0;
  if (decisions > 0) return words.withDecisions({ architecture, decisions });
  const preset = lens.presets?.find(
    ({ run: { scenario, architecture: by, overrides = {} } }) =>
      scenario === run.scenario && isSame(beside, { architecture: by, overrides }),
  );
  if (preset && Object.keys(beside.overrides).length > 0) return claims[preset.code]?.claim ?? preset.code;
  return isSame(beside, { ...beside, overrides: run.overrides })
    ? architecture
    : words.otherSettings({ architecture, count: Object.keys(beside.overrides).length });
}
