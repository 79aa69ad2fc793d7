import { nearestName } from "../../../simulations/business/index.ts";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { CodedError } from "../../../simulations/runner/index.ts";
import type { RunBeside, SharedRun } from "../../../simulations/runner/index.ts";
import { isSameOverrides, LENS, ownCurve, rivalCurve, runOf } from "./Shown.ts";
import type { Curve, Offer, Shown } from "./Shown.ts";

/** A quarter of a year of 365 days, simulated ms. A view's instant is the end of the quarter whose why is open. */
const QUARTER_MS = (365 / 4) * 86_400_000;

/**
 * What is shown as a run and a view of it. The run is that of the curve whose why is open, or of the last of the four;
 * the others stand beside it.
 */
export function toShared({ scenario, seed, curves, picked }: Shown): SharedRun {
  const own = curves.filter(({ rival }) => rival === null);
  const focus = curves.find(({ key }) => key === picked?.key) ?? own.at(-1)!;
  const beside = curves
    .filter((curve) => curve !== focus)
    .map(({ architecture, overrides }): RunBeside => ({ architecture, overrides }));
  const view = { branch: 0, at: (picked?.quarter ?? 0) * QUARTER_MS, lens: LENS, beside };
  return { run: runOf({ scenario, seed }, focus), view };
}

/**
 * What a run and a view of it show here. The four are always there; a run with the settings of a rival is that rival, and
 * any other settings are a change of its architecture's curve.
 * Throws CodedError `unknown-architecture`, or `run.twoOfOne` when two runs change one curve.
 */
export function fromShared({ run, view }: SharedRun, offer: Offer): Shown {
  const given = [run, ...(view?.beside ?? [])];
  const own = new Map(offer.architectures.map((architecture) => [architecture, ownCurve(architecture)]));
  const rivals = new Set<string>();
  let focus = "";
  for (const [index, { architecture, overrides }] of given.entries()) {
    const curve = own.get(architecture as ArchitectureName);
    if (curve === undefined) throw unknownArchitecture(architecture, offer);
    const rival = offer.rivals.find(
      (one) => one.architecture === architecture && isSameOverrides(one.overrides, overrides),
    );
    if (rival) rivals.add(rival.id);
    else if (Object.keys(overrides).length > 0) {
      if (curve.without !== null) throw new CodedError("run.twoOfOne", { architecture });
      own.set(curve.architecture, { ...curve, overrides, without: nameOf(overrides, offer) });
    }
    if (index === 0) focus = rival?.id ?? architecture;
  }
  const quarter = Math.min(offer.quarters, Math.ceil((view?.at ?? 0) / QUARTER_MS));
  const curves = [...own.values(), ...offer.rivals.filter(({ id }) => rivals.has(id)).map(rivalCurve)];
  return { scenario: run.scenario, seed: run.seed, curves, picked: quarter > 0 ? { key: focus, quarter } : null };
}

/** The code of a mechanism with these settings; the settings themselves when they are no mechanism of ours. */
function nameOf(overrides: Curve["overrides"], { withouts }: Offer): string {
  const known = Object.entries(withouts).find(([, settings]) => isSameOverrides(settings, overrides));
  return (
    known?.[0] ??
    Object.entries(overrides)
      .map(([name, value]) => `${name} = ${value}`)
      .join(", ")
  );
}

function unknownArchitecture(architecture: string, { architectures }: Offer): CodedError {
  const nearest = nearestName(architecture, architectures);
  return new CodedError("unknown-architecture", { architecture, names: architectures.join(", "), nearest });
}
