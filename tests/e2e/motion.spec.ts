import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

test(
  "a run plays by itself, holds at its first stop, and the space bar pauses it",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    const run = page.getByRole("region", { name: "The tangle" }).first();
    await comeAlive(run);
    await run.getByRole("button", { name: "Play" }).click();
    await expect(run.getByRole("button", { name: "Go on" })).toBeVisible();
    await run.getByRole("button", { name: "Go on" }).click();
    await run.focus();
    await page.keyboard.press("Space");
    await expect(run.getByRole("button", { name: "Play" })).toBeVisible();
    const time = run.getByRole("slider", { name: "Time" });
    const paused = Number(await time.inputValue());
    await page.waitForTimeout(400);
    expect(Number(await time.inputValue())).toBe(paused);
    // The pause may fall within a day; the second step is a whole one for sure.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => Number(await time.inputValue())).toBeGreaterThan(paused);
  },
);
