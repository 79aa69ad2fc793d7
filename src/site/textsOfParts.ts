import type { Lens, Switch } from "../../simulations/lens/index.ts";
import type { ChallengeWords, SwitchText, SwitchWords } from "../words/LensWords.ts";

const files = import.meta.glob<{ switches?: SwitchWords; challenge?: ChallengeWords }>("../words/en/lenses/*.ts", {
  eager: true,
});

/**
 * What is said of some switches of a lens, by their codes, each with what is asked before it. Read while the site is built, so
 * that a page holds the texts of its own.
 */
export function switchTexts(lens: string, switches: readonly Switch[]): Readonly<Record<string, SwitchText>> {
  const words = wordsOf(lens)?.switches;
  return Object.fromEntries(
    switches.map(({ code }) => {
      const text = words?.texts[code];
      if (text === undefined) throw new Error(`The switch "${code}" of the lens "${lens}" has no words.`);
      return [code, { ask: words?.ask, ...text }];
    }),
  );
}

/** What the challenge of a lens asks, with its targets, and what is said once it is won; null where it has none. */
export function challengeTexts({ id, challenge }: Lens): { text: string; alsoWorks?: string } | null {
  const words = wordsOf(id)?.challenge;
  if (challenge === null || words === undefined) return null;
  return { ...words, text: words.text(challenge.targets) };
}

function wordsOf(lens: string) {
  return files[`../words/en/lenses/${lens}.ts`];
}
