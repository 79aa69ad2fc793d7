import type { LensWords } from "./LensWords.ts";

const files = import.meta.glob<LensWords>("./en/lenses/*.ts", { import: "words" });

/** Fetches what a lens says, when it is about to be shown. */
export function loadWords(lens: string): Promise<LensWords> {
  const load = files[`./en/lenses/${lens}.ts`];
  if (load === undefined) throw new Error(`The lens "${lens}" has no words in src/words/en/lenses/${lens}.ts.`);
  return load();
}
