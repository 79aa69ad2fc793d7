import { readScenario } from "../../business/index.ts";
import type { Command, Overrides, RunRequest } from "../../business/index.ts";

const SCENARIO = "tangle@2";

/** A run of the tangle. Without a seed it is the pinned reference Larkfield, which the lesson's prose is true of. */
export function tangleRun(
  options: { readonly seed?: number; readonly overrides?: Overrides; readonly commands?: readonly Command[] } = {},
): RunRequest & { readonly scenario: string; readonly commands: readonly Command[] } {
  return {
    scenario: SCENARIO,
    architecture: "point-to-point",
    overrides: options.overrides ?? {},
    seed: options.seed ?? readScenario(SCENARIO).referenceSeed!,
    commands: options.commands ?? [],
  };
}

/** The lesson's three switches, and the one that shows half the need. Each is a run of the same seed. */
export const switches = {
  noChanges: { "changes.everyDays": 0 },
  stopAt: (systems: number): Overrides => ({ "domains.stopAt": systems }),
  everyonePublishes: { "publish.everyone": true },
  halfThePairs: { "needs.share": 0.5 },
} as const;
