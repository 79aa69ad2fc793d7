import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findLesson, modules } from "../../../src/course.ts";
import { writtenLessons } from "../../../src/site/lessonTexts.ts";

const lessons = modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));

test("the course has eight modules, numbered from 0", () => {
  expect(modules.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("every lesson has an id of its own and a number in the order of its module", () => {
  expect(new Set(lessons.map(({ lesson }) => lesson.id)).size).toBe(lessons.length);
  for (const { module, lesson } of lessons) {
    expect(lesson.number).toBe(`${module.number}.${module.lessons.indexOf(lesson) + 1}`);
  }
});

test("every text is a lesson of the map, and agrees with it in its front matter", () => {
  const texts = globSync("lessons/*/*/lesson.en.mdx")
    .toSorted()
    .map((file) => readFileSync(file, "utf8"));
  const field = (text: string, name: string) => new RegExp(`^${name}: *"?(.+?)"?$`, "m").exec(text)?.[1];
  expect([...writtenLessons()]).toEqual(texts.map((text) => field(text, "id")));
  for (const text of texts) {
    const { module, lesson } = findLesson(field(text, "id")!)!;
    expect(field(text, "number")).toBe(lesson.number);
    expect(field(text, "title")).toBe(lesson.title);
    expect(field(text, "module")).toBe(String(module.number));
    expect(field(text, "audience")).toBe(lesson.audience);
    expect(field(text, "beliefs")).toBe(`[${lesson.beliefs.join(", ")}]`);
  }
});

test("each lesson folder has its trainer notes beside the text", () => {
  for (const file of globSync("lessons/*/*/lesson.en.mdx")) {
    expect(existsSync(file.replace("lesson.en", "trainer.en"))).toBe(true);
  }
});
