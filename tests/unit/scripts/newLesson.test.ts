import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newLesson } from "../../../scripts/newLesson/newLesson.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "course-"));
  mkdirSync(join(root, "src/words/en"), { recursive: true });
  for (const file of ["src/course.ts", "src/words/en/course.ts"]) cpSync(file, join(root, file));
});
afterEach(() => rmSync(root, { recursive: true }));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

test("a lesson of the map gets a folder with everything in it, and the map stays as it is", () => {
  const before = read("src/course.ts");
  newLesson(root, "6.3", "Three years at the helm");
  const folder = "lessons/06-practice/03-three-years-at-the-helm";
  expect(readdirSync(join(root, folder)).toSorted()).toEqual(
    ["claims.ts", "lesson.en.mdx", "questions.en.ts", "questions.ts", "trainer.en.mdx"].toSorted(),
  );
  expect(read(`${folder}/lesson.en.mdx`)).toContain('id: helm\ntitle: "Three years at the helm"\nmodule: 6\n');
  expect(read("src/course.ts")).toBe(before);
});

test("one more at the end of a module goes onto the map as well, with its title among the words", () => {
  newLesson(root, "3.5", "Five is one too many");
  expect(read("src/course.ts")).toMatch(
    /"plateau", "3\.4".*\n +lesson\("five-is-one-too-many", "3\.5", "everyone", "M1"\),\n/,
  );
  expect(read("src/words/en/course.ts")).toContain('"five-is-one-too-many": { title: "Five is one too many"');
});

test("what cannot be is refused with a way out, and nothing is overwritten", () => {
  newLesson(root, "6.3", "Three years at the helm");
  const refused = (number: string, title: string) => () => newLesson(root, number, title);
  expect(refused("6.3", "Three years at the helm")).toThrow(/is there already/);
  expect(refused("6.3", "At the helm")).toThrow('On the map 6.3 is "Three years at the helm".');
  expect(refused("3.7", "Late")).toThrow("The next lesson of module 3 is 3.5, not 3.7.");
  expect(refused("nine", "Late")).toThrow("Write module and place, such as 3.5.");
  expect(refused("3.5", "The log")).toThrow('The id "log" belongs to 2.1.');
  expect(refused("3.5", "99 ways")).toThrow(/has to begin with a letter/);
});
