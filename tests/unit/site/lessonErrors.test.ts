import { expect, test } from "vitest";
import { z } from "astro/zod";
import { nextLessons } from "../../../src/nextLessons.ts";
import { checkLesson } from "../../../src/site/checkLesson.ts";
import { lessonProps } from "../../../src/site/lessonProps.ts";
import { lessonTexts, placeOf } from "../../../src/site/lessonTexts.ts";

const tangle = lessonTexts().find(({ id }) => id === "tangle")!;
const front = {
  id: "tangle",
  title: "The tangle",
  module: 1,
  number: "1.1",
  audience: "everyone",
  minutes: { short: 8, full: 15 },
  beliefs: ["M8", "M41"],
  dimensions: ["ownership"],
  version: 1,
  summary: "One sentence.",
} as const;
const components = [...new Set([...tangle.text.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name!))];
const check = (different: object, text = tangle.text): void =>
  checkLesson(
    { ...front, beliefs: [...front.beliefs], dimensions: ["ownership"], ...different },
    { ...tangle, text },
    components,
  );

test("a lesson that agrees with the map and its components passes", () => {
  expect(() => check({})).not.toThrow();
});

test("what does not agree with the map is told with file, line, both values and the cure", () => {
  const line = tangle.text.split("\n").findIndex((one) => one.startsWith("title:")) + 1;
  expect(() => check({ title: "The knot" })).toThrow(
    `${tangle.file}:${line}: title is "The knot", and on the map "The tangle". Write the same here and in src/course.ts.`,
  );
  expect(() => check({ beliefs: ["M8"] })).toThrow(/:\d+: beliefs is "M8", and on the map "M8, M41"\./);
  expect(() => check({ id: "tangel" }, "id: tangel\n")).toThrow(
    /lesson\.en\.mdx:1: "tangel" is not on the map.*"tangle"\?/,
  );
});

test("a component that does not exist is told with its line and the nearest one", () => {
  const text = tangle.text.replace("<Figure", "<Figur");
  const line = text.split("\n").findIndex((one) => one.includes("<Figur ")) + 1;
  expect(() => check({}, text)).toThrow(
    `${tangle.file}:${line}: there is no component "Figur". Did you mean <Figure>?`,
  );
});

test("what a component cannot take is told with the line in which it stands", () => {
  const props = { question: "tangle.wait", colour: "red" };
  expect(() => lessonProps("Guess", { question: z.string() }, props)).toThrow(
    /<Guess> cannot be shown: .*colour.*It takes question\./,
  );
  expect(() => lessonProps("Guess", { question: z.string(), pinned: z.string() }, { question: "tangle.wait" })).toThrow(
    `${placeOf(["<Guess", 'question="tangle.wait"'])}: <Guess> cannot be shown`,
  );
});

test("after a lesson comes the next one, and past technical ones the next for everyone", () => {
  const idsAfter = (id: string) => nextLessons(id).map((lesson) => lesson.id);
  expect(idsAfter("tangle")).toEqual(["chain", "drift"]);
  expect(idsAfter("chain")).toEqual(["drift"]);
  expect(idsAfter("ninety-days")).toEqual([]);
});
