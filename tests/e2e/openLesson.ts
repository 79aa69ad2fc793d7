import { expect, type Page } from "@playwright/test";
import { comeAlive } from "./fixtures.ts";
import { playToEnd } from "./playToEnd.ts";

/**
 * Opens every part of lesson 1.1 in whatever language it was built: looks first, plays the run to its end, says what was
 * seen, tries a switch. Wants reduced motion, so that nothing has to be waited for.
 */
export async function openLesson(page: Page): Promise<void> {
  await page.goto("lessons/tangle/");
  await lookFirst(page);

  const run = page.locator("#run .instrument");
  const compare = page.locator("#compare");
  await playToEnd(run, (play) => play.click());
  await run.locator(".instrument-controls [aria-expanded]").click();
  await expect(run.locator(".instrument-menu")).toBeVisible();

  await comeAlive(compare);
  await compare.locator(".chip").first().click();
  // In the order of the page: the challenge, last, is drawn once the plan above it is in sight.
  for (const part of [".switches", "form.recall", "form.at-work", ".challenge .instrument"]) {
    await comeAlive(page.locator(part).first());
  }
  await page.locator(".switch").first().locator(".chip").first().click();
  await expect(page.locator(".switch-result")).toBeVisible();
}

/** "No idea, show me": opens the run without a guess. */
export async function lookFirst(page: Page): Promise<void> {
  await comeAlive(page.locator(".guess"));
  await page.locator(".guess-actions .button-plain").click();
  await expect(page.locator("#run")).toBeVisible();
}
