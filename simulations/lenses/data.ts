import type { Lens } from "../lens/index.ts";

/** Every lens as data: one folder each, by their ids. */
export const lenses: readonly Lens[] = Object.values(
  import.meta.glob<Lens>("./*/lens.ts", { eager: true, import: "lens" }),
);
