import type { Lens, LensModel } from "../lens/index.ts";
import { createAnswerer } from "../runner/index.ts";
import type { LensAndModel, RequestMessage } from "../runner/index.ts";

const lenses = import.meta.glob<Lens>("./*/lens.ts", { import: "lens" });
const models = import.meta.glob<LensModel>("./*/model.ts", { import: "model" });

/** A lens is fetched when it is first asked for: a page has one, and needs nothing of the others. */
async function findLens(id: string): Promise<LensAndModel | undefined> {
  const [loadLens, loadModel] = [lenses[`./${id}/lens.ts`], models[`./${id}/model.ts`]];
  if (loadLens === undefined || loadModel === undefined) return undefined;
  const [lens, model] = await Promise.all([loadLens(), loadModel()]);
  return { lens, model };
}

// The worker's own file: one question after the other, in the order in which they are asked.
const answer = createAnswerer(findLens);
addEventListener("message", ({ data }: MessageEvent<RequestMessage>) => {
  void answer(data, (message) => postMessage(message));
});
