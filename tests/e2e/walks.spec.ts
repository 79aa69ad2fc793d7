import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "@playwright/test";
import type { RecallFacts } from "../../src/islands/lesson/questionFacts.ts";
import { comeAlive, expect, test } from "./fixtures.ts";
import { pressKey, tabTo } from "./keyboard.ts";
import { playToEnd } from "./playToEnd.ts";

interface Walk {
  readonly lesson: string;
  readonly folder: string;
  /** What the comparison says to the first shape that is offered, or to bars of one step each. */
  readonly says: string;
  /** What its drawing says besides. */
  readonly shows?: string;
}

/**
 * One short walk through each lesson by keyboard alone: guess, run, comparison, the first recall question. What the parts of a
 * lesson can do is tested once, on lesson 1.1 (lesson.spec.ts); here a further lesson is a line.
 */
const walks: readonly Walk[] = [
  {
    lesson: "buffer",
    folder: "01-what-a-buffer-buys",
    says: "In range at 1 of 5 bars.",
    // Five bars of the same length have no longest one.
    shows: "The longest bar is “Every reader told of every change”.",
  },
  { lesson: "chain", folder: "02-the-chain", says: "You drew “about the same”; over 40 runs it goes down." },
  { lesson: "dashboards", folder: "01-three-dashboards", says: "You drew “about the same”; the run" },
  { lesson: "drift", folder: "03-the-drift", says: "You drew “about the same”; over 200 runs it" },
  { lesson: "fast-and-wrong", folder: "03-fast-and-wrong", says: "In range at" },
  { lesson: "five-feeds", folder: "04-five-feeds", says: "You drew “about the same”; the run" },
  { lesson: "queue-in-the-middle", folder: "02-the-queue-in-the-middle", says: "In range at 1 of 5" },
  { lesson: "log", folder: "01-the-log", says: "You drew “about the same”; over 30 runs it" },
  {
    lesson: "backlog",
    folder: "02-the-backlog-outlives-the-outage",
    says: "You drew “about the same”; the run goes up and comes down again when it is over.",
  },
  { lesson: "escalation", folder: "03-escalation-and-the-bypass", says: "You drew “about the same”" },
  { lesson: "plateau", folder: "04-the-plateau", says: "You drew “about the same”; the run goes down." },
];

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { lesson, folder, says, shows = "" } of walks) {
  test(`lesson "${lesson}" can be worked through with the keyboard alone`, { tag: "@once" }, async ({ page }) => {
    await page.goto(`lessons/${lesson}/`);
    const guess = page.locator(".guess");
    await comeAlive(guess);
    await guessByKeys(page, guess);
    await pressKey(page, guess.locator(".guess-actions .button-main"));

    const compare = page.locator("#compare");
    await playToEnd(page.locator("#run .instrument"), (play) => pressKey(page, play));
    await comeAlive(compare);
    await expect(compare.locator(".compare-sentence")).toContainText(says);
    await expect(compare).toContainText(shows);
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

/** The first shape that is offered; where none is, each bar by one step. */
async function guessByKeys(page: Page, guess: Locator): Promise<void> {
  const shapes = guess.locator(".guess-shape");
  if ((await shapes.count()) > 0) return pressKey(page, shapes.first());
  for (const bar of await guess.getByRole("slider").all()) {
    await tabTo(page, bar);
    await page.keyboard.press("ArrowRight");
  }
}

/** The recall question that the lesson asks first. */
async function firstRecall(folder: string): Promise<RecallFacts> {
  const [home = ""] = globSync(`lessons/*/${folder}`);
  const [, asked] = /<Recall question="([^"]+)"/.exec(readFileSync(`${home}/lesson.en.mdx`, "utf8")) ?? [];
  const exported = (await import(pathToFileURL(resolve(`${home}/questions.ts`)).href)) as Record<string, RecallFacts>;
  return Object.values(exported).find(({ id }) => id === asked)!;
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
