import type { Lens } from "../lens/index.ts";

/** Every lens as data: one folder each, by their ids. */
export const lenses: readonly Lens[] = Object.values(
  import.meta.glob<Lens>("./*/lens.ts", { eager: true, import: "lens" }),
);

/**
 * The lens that opens the runs of a scenario; undefined where none does. `preferred` is taken if it can; else the one that
 * names the scenario earliest among its own.
 */
export function lensOfScenario(scenario: string, preferred: string): Lens | undefined {
  const able = lenses.filter(({ scenarios }) => scenarios.includes(scenario));
  const place = ({ scenarios }: Lens): number => scenarios.indexOf(scenario);
  return able.find(({ id }) => id === preferred) ?? able.toSorted((one, other) => place(one) - place(other))[0];
}
