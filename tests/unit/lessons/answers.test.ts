import { globSync } from "node:fs";
import { expect, test } from "vitest";
import type { RecallFacts } from "../../../src/islands/lesson/questionFacts.ts";

type Words = Readonly<Record<string, { readonly options: Readonly<Record<string, { readonly text: string }>> }>>;

interface Asked {
  /** Where the right answer stands, from 0, and whether it is longer than every other. */
  readonly place: number;
  readonly isLongest: boolean;
}

/** Every recall question of every lesson. */
async function asked(): Promise<readonly Asked[]> {
  const all: Asked[] = [];
  for (const file of globSync("lessons/*/*/questions.ts")) {
    const facts = (await import(`../../../${file}`)) as Record<string, Partial<RecallFacts>>;
    const words = (await import(`../../../${file.replace(".ts", ".en.ts")}`)) as Words;
    for (const [name, { answer, options }] of Object.entries(facts)) {
      if (answer === undefined || options === undefined) continue;
      const length = (option: string): number => words[name]!.options[option]!.text.length;
      const others = options.filter((option) => option !== answer).map(length);
      all.push({ place: options.indexOf(answer), isLongest: length(answer) > Math.max(...others) });
    }
  }
  return all;
}

test("who does not know cannot tell the right answer by its place or its length", async () => {
  const questions = await asked();
  expect(questions.length).toBeGreaterThan(20);
  const share = (holds: (one: Asked) => boolean): number => questions.filter(holds).length / questions.length;
  for (const place of [0, 1, 2, 3]) {
    const atPlace = share((one) => one.place === place);
    expect(atPlace, `at place ${place}`).toBeGreaterThan(0.1);
    expect(atPlace, `at place ${place}`).toBeLessThan(0.4);
  }
  expect(share(({ isLongest }) => isLongest)).toBeLessThan(0.35);
});
