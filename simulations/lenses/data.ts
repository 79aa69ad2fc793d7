import type { Lens } from "../lens/index.ts";

/** Every lens as data: one folder each, by their ids. */
export const lenses: readonly Lens[] = Object.values(
  import.meta.glob<Lens>("./*/lens.ts", { eager: true, import: "lens" }),
);

/** The lens that opens the runs of a scenario; undefined where none does. `preferred` is taken if it can. */
export function lensOfScenario(scenario: string, preferred: string): Lens | undefined {
  const able = lenses.filter(({ scenarios }) => scenarios.includes(scenario));
  return able.find(({ id }) => id === preferred) ?? able[0];
}
