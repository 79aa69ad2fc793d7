import type { Locator, Page } from "@playwright/test";
import { comeAlive, expect, setWidth, test, WIDTHS } from "./fixtures.ts";
import { playToEnd } from "./playToEnd.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(120_000);

/** Keeps a guess and plays the run to its end; gives the way on. */
async function guessAndPlay(page: Page): Promise<Locator> {
  await page.goto("lessons/tangle/");
  await comeAlive(page.locator(".guess"));
  await page.getByRole("button", { name: "slow, then steep" }).click();
  await page.getByRole("button", { name: "Keep my guess" }).click();
  const run = page.locator("#run .instrument");
  await playToEnd(run, (play) => play.click());
  return run.locator("[data-action=onward]");
}

for (const widthPx of WIDTHS) {
  test(
    `after the run the way on is the main button, has the focus and leads to the comparison, at ${widthPx} px`,
    { tag: "@once" },
    async ({ page }) => {
      await setWidth(page, widthPx);
      const onward = await guessAndPlay(page);
      const next = page.getByRole("heading", { name: "What comes next" });
      await expect(next).toBeHidden();
      await expect(onward).toHaveText("See your guess beside it");
      await expect(onward).toBeFocused();
      await expect(onward).toHaveClass(/button-main/);
      await expect(page.locator("#run [data-action=play]")).not.toHaveClass(/button-main/);
      await expect(onward).toBeInViewport();

      await page.keyboard.press("Enter");
      const compare = page.locator("#compare");
      await expect(compare).toBeFocused();
      await expect(compare, "said when the focus comes").toHaveAccessibleDescription(/You drew/);
      await expect(page.locator(".compare-sentence")).toBeInViewport();
      await expect(page.locator(".compare-sentence")).toContainText("You drew");

      await page.locator("#compare .chip").first().click();
      const why = page.locator("#compare [data-action=onward]");
      await expect(why).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator(".belief")).toBeInViewport();
      if (widthPx === 390)
        await test.step("recall stands right behind the idea, and what comes next at the end", () => goOn(page, next));
    },
  );
}

/** From the comparison to the end of the lesson, on a phone. */
async function goOn(page: Page, next: Locator): Promise<void> {
  await expect(next).toBeHidden();
  const recall = page.locator("form.recall").first();
  await comeAlive(recall);
  const idea = (await page.getByText("Count readers, not systems.").boundingBox())!;
  const asked = (await recall.boundingBox())!;
  expect(asked.y - idea.y, "the idea's two paragraphs, and nothing else").toBeLessThan(800);
  // The challenge is drawn when it comes near.
  await recall.scrollIntoViewIfNeeded();
  await expect(async () => {
    await page.locator("form.at-work").last().scrollIntoViewIfNeeded({ timeout: 2_000 });
    await page.mouse.wheel(0, 600);
    await expect(page.locator(".challenge")).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  const below = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((element) => element.getBoundingClientRect().bottom);
  const challengeTop = await page.locator(".challenge").evaluate((element) => element.getBoundingClientRect().top);
  expect(challengeTop).toBeGreaterThan(await below("form.recall"));

  const last = page.locator("form.recall").last();
  await comeAlive(last);
  await last.getByRole("radio").nth(1).check();
  await last.getByRole("button").click();
  await expect(next).toBeVisible();
}
