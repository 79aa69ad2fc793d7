import type { Page } from "@playwright/test";
import { comeAlive, expect, setWidth, test, WIDTHS } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(120_000);

/** Longer than the same thumb needs for a second press, ms. */
const BETWEEN_PRESSES_MS = 500;

/** One press of a presenter's clicker, and nothing else for a moment. */
async function click(page: Page, key: "PageDown" | "PageUp"): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(BETWEEN_PRESSES_MS);
}

for (const widthPx of WIDTHS) {
  test(
    `a clicker goes through the page and the stops of its run from the first press, and back, at ${widthPx} px`,
    { tag: "@once" },
    async ({ page }) => {
      await setWidth(page, widthPx);
      await page.goto("lessons/tangle/");
      await lookFirst(page);
      await comeAlive(page.locator("#run .instrument"));
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        document.querySelector("#run")!.scrollIntoView({ behavior: "instant" });
      });
      const said = page.locator("#run .instrument-stop");
      const told: string[] = [];
      for (let stop = 0; stop < 4; stop += 1) {
        const before = await said.innerText();
        await click(page, "PageDown");
        await expect(said).not.toHaveText(before);
        told.push(await said.innerText());
      }
      expect(new Set(told).size, told.join(" | ")).toBe(4);
      await expect(page.locator("#compare"), "at the end of the run").toBeVisible();

      await click(page, "PageDown");
      await expect(page.locator("#compare")).toBeInViewport();
      await expect(page.locator("#compare")).toBeFocused();
      await click(page, "PageUp");
      await expect(page.locator("#run .instrument")).toBeInViewport();
      await click(page, "PageUp");
      await expect(said, "the stop before the end").toHaveText(told[2]!);
      await click(page, "PageUp");
      await expect(said).toHaveText(told[1]!);
    },
  );
}

test(
  "two presses of one thumb are one, and B makes the screen black until the next key",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("simulations/tangle/");
    const run = page.locator(".instrument");
    await comeAlive(run);
    const said = run.locator(".instrument-stop");
    await click(page, "PageDown");
    await expect(said).toContainText("changed.");
    const first = await said.innerText();
    await click(page, "PageDown");
    await expect(said).not.toHaveText(first);
    const second = await said.innerText();
    await click(page, "PageUp");
    await expect(said).toHaveText(first);
    await page.waitForTimeout(BETWEEN_PRESSES_MS);
    // Both from inside the page: a busy machine would hand over the second one late, as a press of its own.
    await page.evaluate(() => {
      for (let press = 0; press < 2; press += 1)
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true, cancelable: true }));
    });
    await page.waitForTimeout(BETWEEN_PRESSES_MS);
    await expect(said).toHaveText(second);
    await click(page, "PageUp");
    await expect(said).toHaveText(first);

    await run.locator("input[type=range]").focus();
    await page.keyboard.press("b");
    await expect(page.locator(".blackout")).toBeVisible();
    expect(await page.locator(".blackout").boundingBox()).toMatchObject({ x: 0, y: 0, ...page.viewportSize() });
    await page.keyboard.press("PageDown");
    await expect(page.locator(".blackout")).toHaveCount(0);
    await expect(said, "the key that ended it did nothing else").toContainText("changed.");
    await click(page, "PageDown");
    await expect(said).not.toContainText("changed.");
  },
);
