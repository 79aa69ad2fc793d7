import { expect, test } from "vitest";
import * as facts from "../../../lessons/01-point-to-point/01-the-tangle/questions.ts";
import * as words from "../../../lessons/01-point-to-point/01-the-tangle/questions.en.ts";
import type { RecallWords } from "../../../src/islands/lesson/questionFacts.ts";
import { joinWords } from "../../../src/site/joinWords.ts";
import { recallSchema, sightSchema, workPlanSchema } from "../../../src/site/questionSchemas.ts";

test("ids and answers come from the facts, texts from the words, in the order of the facts", () => {
  expect(joinWords(facts.hospital, words.hospital)).toEqual({
    id: "tangle.recall.hospital",
    version: 1,
    dimension: "ownership",
    answer: "publish-lab",
    moment: facts.hospital.moment,
    prompt: words.hospital.prompt,
    options: facts.hospital.options.map((id) => ({ id, ...words.hospital.options[id] })),
    takeaway: words.hospital.takeaway,
  });
});

test("a second step is joined like the first", () => {
  const { because } = joinWords(facts.freeze, words.freeze) as {
    because: { prompt: string; answer: string; options: unknown };
  };
  expect(because.prompt).toBe("Because …");
  expect(because.answer).toBe("once-per-reader");
  expect(because.options).toContainEqual({ id: "settling", ...words.freeze.because.options.settling });
});

test("all that lesson 1.1 asks is complete", () => {
  expect(recallSchema.safeParse(joinWords(facts.freeze, words.freeze)).error).toBeUndefined();
  expect(recallSchema.safeParse(joinWords(facts.hospital, words.hospital)).error).toBeUndefined();
  expect(sightSchema.safeParse(joinWords(facts.whatDidYouSee, words.whatDidYouSee)).error).toBeUndefined();
  expect(workPlanSchema.safeParse(joinWords(facts.atYourWork, words.atYourWork)).error).toBeUndefined();
});

test("an option without words, and words without an option, are refused by name", () => {
  const { leave: _, ...fewer } = words.hospital.options;
  expect(() => joinWords(facts.hospital, { ...words.hospital, options: fewer })).toThrow(
    '"tangle.recall.hospital.options" has "leave", and no words for it.',
  );
  const more = { ...words.hospital.options, wait: { text: "Wait.", reply: "No." } };
  expect(() => joinWords(facts.hospital, { ...words.hospital, options: more })).toThrow(
    '"tangle.recall.hospital.options" has no "wait", and yet words for it.',
  );
});

test("words cannot change what is a fact", () => {
  expect(joinWords(facts.whatDidYouSee, { ...words.whatDidYouSee, extra: "said" })).toMatchObject({ id: "tangle.saw" });
  expect(() => joinWords(facts.hospital, { ...words.hospital, answer: "hub" })).toThrow('words for "answer"');
});

test("a translation that lacks an option does not compile", () => {
  const { leave: _, ...fewer } = words.hospital.options;
  // @ts-expect-error The words of "leave" are missing; `npm run types` says so.
  const incomplete = { ...words.hospital, options: fewer } satisfies RecallWords<typeof facts.hospital>;
  expect(Object.keys(incomplete.options)).not.toContain("leave");
});
