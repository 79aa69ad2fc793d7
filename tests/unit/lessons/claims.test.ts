import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { claims } from "../../../lessons/01-point-to-point/01-the-tangle/claims.ts";
import { figures } from "../../../simulations/lenses/tangle/figures.ts";

const folder = new URL("../../../lessons/01-point-to-point/01-the-tangle/", import.meta.url);
const lesson = await readFile(new URL("lesson.en.mdx", folder), "utf8");
const questions = await readFile(new URL("questions.en.ts", folder), "utf8");
/** The text without its emphasis, which may fall inside a quote. */
const text = `${lesson}\n${questions}`.replaceAll("**", "");

test.each(claims)(
  "lesson 1.1 says “$quote”, and the run bears it out",
  ({ quote, holds }) => {
    expect(text).toContain(quote);
    expect(holds()).toBe(true);
  },
  60_000,
);

test("every figure that lesson 1.1 quotes is read off the pinned run", () => {
  const named = [...lesson.matchAll(/<Figure of="tangle\.([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(named).toHaveLength(lesson.split("<Figure ").length - 1);
  const known = figures();
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(known[name] ?? null, name).not.toBeNull();
});
