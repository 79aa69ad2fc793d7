import type { LensWords } from "./LensWords.ts";

const files = import.meta.glob<LensWords>("./en/lenses/*.ts", { eager: true, import: "words" });

/** What a lens says, while the site is built. Pages fetch the words of the lens that they show (loadWords.ts). */
export function wordsOf(lens: string): LensWords {
  const words = files[`./en/lenses/${lens}.ts`];
  if (words === undefined) throw new Error(`The lens "${lens}" has no words in src/words/en/lenses/${lens}.ts.`);
  return words;
}
