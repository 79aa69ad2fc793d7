import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

test("a visitor has run something within ten seconds, sets the dot, and is not asked again in the lesson", async ({
  page,
}) => {
  const arrivedAt = Date.now();
  await page.goto("");
  await page.getByRole("button", { name: "Run the first year" }).click();
  await expect(page.getByText(/quarter \d/)).toBeVisible();
  expect(Date.now() - arrivedAt).toBeLessThan(10_000);
  const dot = page.getByRole("slider", { name: /Your guess/ });
  await expect(dot).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("Still two days’ work.")).toBeVisible();

  await dot.focus();
  await page.keyboard.press("PageUp");
  const said = await dot.inputValue();
  await page.getByRole("button", { name: "Run on" }).click();
  await page.getByRole("button", { name: "Skip ahead" }).click();
  await expect(page.getByText(`You said ${said}.`)).toBeVisible();

  await page.getByRole("link", { name: /Find out why/ }).click();
  await expect(page).toHaveURL(/lessons\/tangle\/#compare$/);
  await expect(page.locator("#compare")).toContainText(`You said ${said}`);
});

test("nothing moves on the landing page before somebody asks", async ({ page }) => {
  await page.goto("");
  const ring = page.locator(".landing-ring");
  const before = await ring.innerHTML();
  await page.waitForTimeout(1000);
  expect(await ring.innerHTML()).toBe(before);
});

test("with reduced motion the landing page goes from still to still", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("");
  await page.getByRole("button", { name: "Run the first year" }).click();
  await expect(page.getByText("Still two days’ work.")).toBeVisible();
  const running = () => document.getAnimations().filter(({ playState }) => playState === "running").length;
  expect(await page.evaluate(running)).toBe(0);
  await page.getByRole("button", { name: "Run on" }).click();
  await expect(page.getByText("Two of them were work.")).toBeVisible();
});

test("a run plays by itself, holds at its first stop, and the space bar pauses it", async ({ page }) => {
  await page.goto("lessons/tangle/");
  await lookFirst(page);
  const run = page.getByRole("region", { name: "The tangle" }).first();
  await comeAlive(run);
  await run.getByRole("button", { name: "Play" }).click();
  await expect(run.getByRole("button", { name: "Go on" })).toBeVisible({ timeout: 10_000 });
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
});
