import type { LensWords, PresetWords } from "./LensWords.ts";

const files = import.meta.glob<LensWords>("./en/lenses/*.ts", { eager: true, import: "words" });

const presets = import.meta.glob<PresetWords | undefined>("./en/lenses/*.ts", { eager: true, import: "presets" });

/** What the claims of a lens say: exported apart by its words, or among them. */
export function presetWordsOf(lens: string): PresetWords {
  return presets[`./en/lenses/${lens}.ts`] ?? wordsOf(lens).presets ?? {};
}

/** What a lens says, while the site is built. Pages fetch the words of the lens that they show (loadWords.ts). */
export function wordsOf(lens: string): LensWords {
  const words = files[`./en/lenses/${lens}.ts`];
  if (words === undefined) throw new Error(`The lens "${lens}" has no words in src/words/en/lenses/${lens}.ts.`);
  return words;
}
