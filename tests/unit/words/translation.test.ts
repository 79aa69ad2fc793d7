import { expect, test } from "vitest";
import { words } from "../../../src/words/index.ts";
import type { Translation, Words } from "../../../src/words/Translation.ts";
import { pseudoCatalogue } from "../../../src/words/pseudo.ts";

const english = {
  title: "Files",
  parts: ["one", "two"],
  question: { id: "tangle.wait", text: "How long?" },
  days: (count: number) => `${count} days` as string | null,
} as const;

test("a language says the same things in sentences of its own", () => {
  const french = {
    title: "Fichiers",
    parts: ["un", "deux", "trois"],
    question: { id: "tangle.wait", text: "Combien de temps ?" },
    days: (count) => (count === 0 ? null : `${count} jours`),
  } satisfies Translation<typeof english>;
  expect(french.days(3)).toBe("3 jours");
});

test("what is left out, added, renamed or given something else does not pass the type check", () => {
  const { title: _, ...withoutTitle } = english;
  // @ts-expect-error: the title is missing.
  expect(withoutTitle satisfies Translation<typeof english>).toBeDefined();
  // @ts-expect-error: English has no footer.
  expect({ ...english, footer: "Fin" } satisfies Translation<typeof english>).toBeDefined();
  const renamed = { id: "tangle.attente", text: "Combien de temps ?" };
  // @ts-expect-error: an id is the same in every language.
  expect({ ...english, question: renamed } satisfies Translation<typeof english>).toBeDefined();
  // @ts-expect-error: the number of days is a number.
  expect({ ...english, days: (count: string) => count } satisfies Translation<typeof english>).toBeDefined();
});

test("English is a translation of itself, and so is the pseudo-locale", () => {
  const languages: readonly Words[] = [words, pseudoCatalogue(words)];
  expect(languages.map(({ shell }) => Object.keys(shell))).toEqual([
    Object.keys(words.shell),
    Object.keys(words.shell),
  ]);
});
