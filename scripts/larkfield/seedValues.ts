import { architectureNames, runLarkfield } from "../../simulations/business/index.ts";
import { evolutionRun } from "../../simulations/lenses/evolution/evolutionRun.ts";

/** The seeds among which the Larkfield is looked for that a visitor sees first. */
export const CANDIDATES = Array.from({ length: 20 }, (_, index) => index + 1);

/** Values of the four architectures in all quarters, one after the other, to five digits after the point. */
export function valuesOfSeed(seed: number): number[] {
  return architectureNames.flatMap((architecture) =>
    runLarkfield(evolutionRun(architecture, seed)).quarters.map(({ value }) => Math.round((value ?? 0) * 1e5) / 1e5),
  );
}

/** The seeds by how far their values lie from the means over all of them (sum of squares), the nearest first. */
export function byDistance(values: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const rows = [...values.values()];
  const means = rows[0]!.map((_, place) => rows.reduce((sum, row) => sum + row[place]!, 0) / rows.length);
  const distanceOf = (seed: number): number =>
    values.get(seed)!.reduce((sum, value, place) => sum + (value - means[place]!) ** 2, 0);
  return [...values.keys()].toSorted((one, other) => distanceOf(one) - distanceOf(other));
}
