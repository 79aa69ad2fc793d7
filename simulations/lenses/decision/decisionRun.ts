import type { Command, Overrides, RunRequest } from "../../business/index.ts";
import pinned from "./pinned.json" with { type: "json" };

type Pinned = keyof typeof pinned;

/** A pinned run of the decisions, with something different. Without options it is the reference Larkfield. */
export function decisionRun(
  options: {
    readonly of?: Pinned;
    readonly seed?: number;
    readonly overrides?: Overrides;
    readonly commands?: readonly Command[];
  } = {},
): RunRequest & { readonly scenario: string; readonly commands: readonly Command[] } {
  const { overrides = {}, ...run } = pinned[options.of ?? "reference"] as RunRequest & { scenario: string };
  return {
    ...run,
    overrides: { ...overrides, ...options.overrides },
    seed: options.seed ?? run.seed,
    commands: options.commands ?? [],
  };
}
