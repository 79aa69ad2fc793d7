import type { LensView } from "../lens/index.ts";

const views = import.meta.glob<LensView>("./*/view.ts", { import: "view" });

/** Fetches how a lens is drawn, when it is about to be shown. */
export function loadView(lens: string): Promise<LensView> {
  const load = views[`./${lens}/view.ts`];
  if (load === undefined) throw new Error(`The lens "${lens}" has no view.ts in simulations/lenses/${lens}.`);
  return load();
}
