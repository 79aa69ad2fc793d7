import { globSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "@playwright/test";
import type { RecallFacts } from "../../src/islands/lesson/questionFacts.ts";
import { comeAlive, expect, test } from "./fixtures.ts";
import { pressKey, tabTo } from "./keyboard.ts";
import { playToEnd } from "./playToEnd.ts";

/**
 * One short walk through each lesson by keyboard alone: guess, run, comparison, the first recall question. What the parts of a
 * lesson can do is tested once, on lesson 1.1 (lesson.spec.ts); here a further lesson is a line.
 */
const walks = [
  { lesson: "chain", folder: "02-the-chain", says: "You drew “about the same”; over 40 runs it goes down." },
  { lesson: "log", folder: "01-the-log", says: "You drew “about the same”; over 30 runs it" },
  {
    lesson: "backlog",
    folder: "02-the-backlog-outlives-the-outage",
    says: "You drew “about the same”; the run goes up and comes down again when it is over.",
  },
] as const;

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { lesson, folder, says } of walks) {
  test(`lesson "${lesson}" can be worked through with the keyboard alone`, { tag: "@once" }, async ({ page }) => {
    await page.goto(`lessons/${lesson}/`);
    const guess = page.locator(".guess");
    await comeAlive(guess);
    await pressKey(page, guess.locator(".guess-shape").first());
    await pressKey(page, guess.locator(".guess-actions .button-main"));

    const compare = page.locator("#compare");
    await playToEnd(page.locator("#run .instrument"), (play) => pressKey(page, play));
    await comeAlive(compare);
    await expect(compare.locator(".compare-sentence")).toContainText(says);
    await pressKey(page, compare.locator(".compare-saw .chip").first());

    const recall = page.locator("form.recall").first();
    await comeAlive(recall);
    const { answer, because } = await firstRecall(folder);
    await choose(page, recall, answer);
    if (because) await choose(page, recall, because.answer);
    await pressKey(page, recall.locator("button"));
    await expect(recall.locator("[data-verdict=right]")).toHaveCount(because ? 2 : 1);
    await expect(page.locator(".end")).toBeVisible();
  });
}

/** The recall question that the lesson exports first. */
async function firstRecall(folder: string): Promise<RecallFacts> {
  const [file = ""] = globSync(`lessons/*/${folder}/questions.ts`);
  const exported = (await import(pathToFileURL(resolve(file)).href)) as Record<string, RecallFacts>;
  return Object.values(exported).find((one) => "answer" in one)!;
}

/** Goes to a group of radio buttons and down to the one of that value. */
async function choose(page: Page, recall: Locator, value: string): Promise<void> {
  const wanted = page.locator(`input[value="${value}"]`);
  const group = recall.getByRole("radiogroup").filter({ has: wanted });
  await tabTo(page, group.getByRole("radio").first());
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}
