import type { ArchitectureName, Overrides } from "../../../simulations/business/index.ts";
import { evolutionRun } from "../../../simulations/lenses/evolution/evolutionRun.ts";
import type { Rival } from "../../../simulations/lenses/evolution/rivals.ts";
import type { Run } from "../../../simulations/runner/index.ts";
import type { ValuePick } from "../../../simulations/views/index.ts";

/** What the page can show, read when the site was built. */
export interface Offer {
  readonly architectures: readonly ArchitectureName[];
  /** Quarters of a run. */
  readonly quarters: number;
  readonly rivals: readonly Rival[];
  readonly withouts: Readonly<Record<string, Overrides>>;
  /** What each scenario of Larkfield sets for all of its runs, by `id@version`. */
  readonly scenarios: Readonly<Record<string, Overrides>>;
}

/** One curve by what it is a run of. */
export interface Curve {
  /** The architecture's name, or that of a rival. Unique. */
  readonly key: string;
  readonly architecture: ArchitectureName;
  /** Code of the fair rival; null for one of the four. */
  readonly rival: string | null;
  /** Code of the mechanism it is run without, or its settings as text when they are no mechanism of ours; null as it was. */
  readonly without: string | null;
  /** What it sets beside its scenario. */
  readonly overrides: Overrides;
}

/** What the page shows, as one value: the world, the curves, and the quarter whose why is open. */
export interface Shown {
  readonly scenario: string;
  readonly seed: number;
  /** The four, in their order, then the rivals in theirs. */
  readonly curves: readonly Curve[];
  readonly picked: ValuePick | null;
}

export const SCENARIO = "larkfield@1";

/** Id of the lens that the runs are seen through. */
export const LENS = "evolution";

/** The four as they are, in one Larkfield. */
export function theFour({ architectures }: Offer, seed: number): Shown {
  return { scenario: SCENARIO, seed, curves: architectures.map(ownCurve), picked: null };
}

/** An architecture with nothing changed. */
export function ownCurve(architecture: ArchitectureName): Curve {
  return { key: architecture, architecture, rival: null, without: null, overrides: {} };
}

export function rivalCurve({ id, architecture, overrides }: Rival): Curve {
  return { key: id, architecture, rival: id, without: null, overrides };
}

/** Puts a rival beside the four, or takes it away. */
export function withRival(shown: Shown, offer: Offer, id: string): Shown {
  const keys = new Set(shown.curves.map(({ key }) => key));
  if (keys.has(id)) keys.delete(id);
  else keys.add(id);
  const own = shown.curves.filter(({ rival }) => rival === null);
  const curves = [...own, ...offer.rivals.filter((rival) => keys.has(rival.id)).map(rivalCurve)];
  const picked = curves.some(({ key }) => key === shown.picked?.key) ? shown.picked : null;
  return { ...shown, curves, picked };
}

/** Changes one mechanism of a curve, or changes it back (null). */
export function withChange(shown: Shown, key: string, without: string | null, overrides: Overrides): Shown {
  const curves = shown.curves.map((curve) => (curve.key === key ? { ...curve, without, overrides } : curve));
  return { ...shown, curves };
}

/** The run of a curve. Without `overrides` of its own it is the run that the curve was before it was changed. */
export function runOf(
  { scenario, seed }: Pick<Shown, "scenario" | "seed">,
  { architecture, overrides }: Pick<Curve, "architecture" | "overrides">,
): Run {
  return evolutionRun(architecture, seed, { scenario, overrides });
}

/** True when both show the same runs, whatever is open of them. */
export function isSameRuns(one: Shown, other: Shown): boolean {
  return JSON.stringify({ ...one, picked: null }) === JSON.stringify({ ...other, picked: null });
}

export function isSameOverrides(one: Overrides, other: Overrides): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
