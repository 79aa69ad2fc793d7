import type { Overrides } from "../../../simulations/business/index.ts";
import type { PinnedRun, Preset } from "../../../simulations/lens/index.ts";
import { newRun, type Run, type RunBeside } from "../../../simulations/runner/index.ts";

/** As many as can be told apart on one screen, the run itself included. */
export const SIDE_BY_SIDE_MAX = 4;

/** A run at the side of another: same scenario, seed and length, with nothing done in it. */
export function runBeside({ scenario, seed, years }: Run, { architecture, overrides }: RunBeside): Run {
  return newRun({ scenario, seed, architecture, overrides, ...(years !== undefined && { years }) });
}

/** What can stand beside a run: the same under every other architecture, and the claims on the same scenario. */
export function offersBeside(
  run: Run,
  architectures: readonly string[],
  presets: readonly Preset[],
): { readonly code: string; readonly of: "architecture" | "preset"; readonly beside: RunBeside }[] {
  return [
    ...architectures
      .filter((code) => code !== run.architecture)
      .map((code) => ({ code, of: "architecture" as const, beside: { architecture: code, overrides: run.overrides } })),
    ...presets
      .filter(({ run: pinned }) => pinned.scenario === run.scenario && (run.commands.length > 0 || !isOf(pinned, run)))
      .map(({ code, run: { architecture, overrides = {} } }) => ({
        code,
        of: "preset" as const,
        beside: { architecture, overrides },
      })),
  ];
}

function isOf({ architecture, overrides = {} }: PinnedRun, run: Run): boolean {
  return isSame({ architecture, overrides }, run);
}

export function isSame(one: RunBeside, other: RunBeside): boolean {
  return one.architecture === other.architecture && isSameSetting(one.overrides, other.overrides);
}

/** The runs beside one whose parameters have been changed: what was like it in them stays like it. */
export function alongWith(besides: readonly RunBeside[], before: Overrides, after: Overrides): RunBeside[] {
  return besides.map((one) => (isSameSetting(one.overrides, before) ? { ...one, overrides: after } : one));
}

function isSameSetting(one: Overrides, other: Overrides): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
