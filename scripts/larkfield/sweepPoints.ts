/**
 * A Latin hypercube over Larkfield's parameters (McKay, Beckman, Conover 1979): each parameter's range is cut into as
 * many slices as there are points, and every slice is used once.
 */
import { parameterTable } from "../../simulations/business/index.ts";
import type { Parameter } from "../../simulations/business/index.ts";
import { createSimulation, eventTypes } from "../../simulations/kernel/index.ts";

export type Point = Readonly<Record<string, number | boolean>>;

/** What only changes the size of a run, or belongs to no default mechanism (as the tangle's do), keeps its default. */
export const KEPT = [
  "facts.typesPerDomain",
  "facts.keys",
  "facts.changeEveryHours",
  "decisions.perDay",
  "decisions.inputs",
  "decisions.triggered",
  "warmup.days",
  "rework.share",
  "domains.stopAt",
  "needs.share",
  "publish.everyone",
  "wishes.everyDays",
  "wishes.figures",
  "work.wishDays",
] as const;
/** Mechanisms that are off unless somebody asks for them: their dials change nothing by themselves. */
const OFF =
  /^(orders|messages|shapes|demand|urgent|board|project|attention|people|hire|move|handOn|chain|consumers|sending|late)\.|^work\.(changeOverDays|steady)$|^outages\.unattendedFactor$/;
/** Ranges wider than this, from least to most, are cut into slices of equal ratio. */
const WIDE = 20;
const SWEEP_SEED = 20_260;

/** Points of the whole range of every parameter that is not kept. The first ones are a random part of them all. */
export function sweepPoints(count: number): readonly Point[] {
  const types = eventTypes("none");
  const chance = createSimulation({ state: {}, types, handlers: { none: () => {} }, seed: SWEEP_SEED });
  const points: Record<string, number | boolean>[] = Array.from({ length: count }, () => ({}));
  for (const [name, entry] of Object.entries<Parameter>(parameterTable)) {
    if ("names" in entry || OFF.test(name) || KEPT.some((kept) => kept === name)) continue;
    const random = chance.stream(name);
    const slices = Array.from({ length: count }, (_, slice) => slice);
    random.shuffle(slices);
    slices.forEach((slice, point) => {
      points[point]![name] = valueAt(entry, (slice + random.uniform()) / count);
    });
  }
  return points;
}

function valueAt(entry: Parameter, u: number): number | boolean {
  if (!("range" in entry)) return u < 0.5;
  const [least, most] = entry.range;
  if (least > 0 && most / least > WIDE) {
    const value = least * Math.exp(u * Math.log(most / least));
    return entry.whole ? Math.round(value) : value;
  }
  const value = least + u * (most - least);
  return entry.whole ? Math.min(most, Math.floor(least + u * (most - least + 1))) : value;
}
