import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findLesson } from "../../../src/course.ts";
import { terms } from "../../../src/glossary.ts";
import { lessonTexts } from "../../../src/site/lessonTexts.ts";

/** All that readers are told, without the glossary itself. */
const told = [
  ...lessonTexts().map(({ text }) => text),
  ...globSync("src/words/en/**/*.ts")
    .filter((file) => !file.endsWith("glossary.ts"))
    .map((file) => readFileSync(file, "utf8")),
]
  .join("\n")
  .toLowerCase();

test("every related term is there, is another one, and is named once", () => {
  const ids = new Set<string>(terms.map(({ id }) => id));
  const wrong = terms.flatMap(({ id, related }) =>
    related.filter((one) => !ids.has(one) || one === id || new Set(related).size < related.length),
  );
  expect(wrong).toEqual([]);
  expect(terms.length).toBeGreaterThanOrEqual(30);
});

test("every term is used in a lesson or on a page, and met in lessons of the map", () => {
  expect(terms.filter(({ term }) => !told.includes(term.toLowerCase())).map(({ id }) => id)).toEqual([]);
  const lessons = terms.flatMap(({ id, lessons: met }) => met.map((lesson) => ({ id, lesson })));
  expect(lessons.filter(({ lesson }) => findLesson(lesson) === undefined)).toEqual([]);
  expect(terms.filter(({ lessons: met }) => met.length === 0)).toEqual([]);
});

test("no term is explained by itself, and each is one sentence", () => {
  const wrong = terms.filter(({ term, sentence }) => {
    const own = new RegExp(`(?<![\\p{L}-])${term}s?(?![\\p{L}-])`, "iu");
    return own.test(sentence) || !/^[^.!?]+\.$/.test(sentence);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("a lesson explains a term where it first uses it, once", () => {
  const used = lessonTexts().flatMap(({ id, text }) =>
    [...text.matchAll(/<Term id="([\w-]+)">/g)].map(([, term]) => `${id}: ${term}`),
  );
  expect(new Set(used).size).toBe(used.length);
  expect(used.length).toBeGreaterThan(5);
});
