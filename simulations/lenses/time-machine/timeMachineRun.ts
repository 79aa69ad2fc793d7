import type { Command, Overrides, RunRequest } from "../../business/index.ts";
import pinned from "./pinned.json" with { type: "json" };

const { reference } = pinned;

interface RunChoice {
  readonly seed?: number;
  readonly architecture?: string;
  readonly years?: number;
  readonly overrides?: Overrides;
  readonly commands?: readonly Command[];
}

/** A run of the time machine. What is left out is as in the pinned reference Larkfield. */
export function timeMachineRun({
  seed = reference.seed,
  architecture = reference.architecture,
  years = reference.years,
  overrides = {},
  commands = [],
}: RunChoice = {}): RunRequest & { readonly scenario: string } {
  return { scenario: reference.scenario, architecture, seed, years, overrides, commands };
}
