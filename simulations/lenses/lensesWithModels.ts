import type { Lens, LensModel } from "../lens/index.ts";
import type { LensAndModel } from "../runner/index.ts";

const lenses = import.meta.glob<Lens>("./*/lens.ts", { eager: true, import: "lens" });
const models = import.meta.glob<LensModel>("./*/model.ts", { eager: true, import: "model" });

/** Every lens with what it reads off a run: one folder each, found by its name. For the build; the worker fetches one. */
export const lensesWithModels: readonly LensAndModel[] = Object.values(lenses).map((lens) => {
  const model = models[`./${lens.id}/model.ts`];
  if (model === undefined) throw new Error(`The lens "${lens.id}" has no model.ts in simulations/lenses/${lens.id}.`);
  return { lens, model };
});
