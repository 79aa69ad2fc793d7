import type { AstroComponentFactory } from "astro/runtime/server/index.js";

const files = import.meta.glob<AstroComponentFactory>("./*.astro", { eager: true, import: "default" });

/** What a lesson can use by name, one file each. The page hands it to the MDX, so that a lesson imports nothing. */
export const lessonComponents: Readonly<Record<string, AstroComponentFactory>> = Object.fromEntries(
  Object.entries(files).map(([path, component]) => [/(\w+)\.astro$/.exec(path)![1]!, component]),
);
