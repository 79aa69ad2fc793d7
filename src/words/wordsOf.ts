import type { LensWords, PageWords, PresetWords } from "./LensWords.ts";

interface WordsFile {
  readonly words: LensWords;
  readonly page: PageWords;
  readonly presets?: PresetWords;
}
const files = import.meta.glob<WordsFile>("./en/lenses/*.ts", { eager: true });

/** What a lens says, while the site is built. Pages fetch the words of the lens that they show (loadWords.ts). */
export function wordsOf(lens: string): LensWords {
  return fileOf(lens).words;
}

/** What the claims of a lens say: exported apart by its words, or among them. */
export function presetWordsOf(lens: string): PresetWords {
  return fileOf(lens).presets ?? wordsOf(lens).presets ?? {};
}

/** What is said of a lens on the map of simulations and around it on its page. */
export function pageWordsOf(lens: string): PageWords {
  return fileOf(lens).page;
}

function fileOf(lens: string): WordsFile {
  const file = files[`./en/lenses/${lens}.ts`];
  if (file === undefined) throw new Error(`The lens "${lens}" has no words in src/words/en/lenses/${lens}.ts.`);
  return file;
}
