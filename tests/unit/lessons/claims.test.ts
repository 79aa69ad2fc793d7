import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../../lessons/Claim.ts";

type Figures = Readonly<Record<string, number | string | null>>;

const root = new URL("../../../", import.meta.url);
/** Folders of the lessons; a new one is taken up by itself. */
const folders = globSync("lessons/*/*/lesson.en.mdx", { cwd: root }).map((file) => file.replace("lesson.en.mdx", ""));
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** A text without figures, emphasis and marks of a term, which may stand in the middle of a quote. */
const plain = (text: string): string =>
  text
    .replaceAll(/<Figure [^>]*\/>|<\/?Term\b[^>]*>/g, "")
    .replaceAll("**", "")
    .replaceAll(/(?<!\w)_|_(?!\w)/g, "");

for (const folder of folders.toSorted()) {
  const lesson = read(`${folder}lesson.en.mdx`);
  const number = /^number: "(.+)"$/m.exec(lesson)![1];
  const text = plain(`${lesson}\n${read(`${folder}questions.en.ts`)}`);
  const { claims } = (await import(new URL(`${folder}claims.ts`, root).href)) as { claims: readonly Claim[] };

  describe(`lesson ${number}`, () => {
    test.each(claims)("says “$quote”, and the run bears it out", ({ quote, holds }) => {
      expect(text).toContain(quote);
      expect(holds()).toBe(true);
    });

    test("quotes nothing but figures that a run gives", async () => {
      const named = [...lesson.matchAll(/<Figure of="([\w-]+)\.([^"]+)"/g)];
      expect(named).toHaveLength(lesson.split("<Figure ").length - 1);
      for (const [, owner = "", name = ""] of named) {
        expect((await figuresOf(owner))[name] ?? null, `${owner}.${name}`).not.toBeNull();
      }
    });
  });
}

const figuresRead = new Map<string, Figures>();

/** Of a lens, or of a lesson by its folder without the number; read once, since reading them plays runs. */
async function figuresOf(owner: string): Promise<Figures> {
  const known = figuresRead.get(owner);
  if (known !== undefined) return known;
  const [file] = globSync([`simulations/lenses/${owner}/figures.ts`, `lessons/*/[0-9][0-9]-${owner}/figures.ts`], {
    cwd: root,
  });
  if (file === undefined) throw new Error(`Nobody called "${owner}" has a figures.ts.`);
  const { figures } = (await import(new URL(file, root).href)) as { figures: () => Figures };
  const found = figures();
  figuresRead.set(owner, found);
  return found;
}
