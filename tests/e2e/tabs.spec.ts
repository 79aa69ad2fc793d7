import type { Page } from "@playwright/test";
import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function openGuess(page: Page): Promise<void> {
  await page.goto("lessons/tangle/");
  await comeAlive(page.locator(".guess"));
}

test(
  "a guess that is kept in one tab is kept in the other, which says so and keeps no second one",
  { tag: "@once" },
  async ({ page: one, context }) => {
    const two = await context.newPage();
    await openGuess(one);
    await openGuess(two);
    await two.getByRole("button", { name: "about the same" }).click();
    await one.getByRole("button", { name: "slow, then steep" }).click();
    await one.getByRole("button", { name: "Keep my guess" }).click();

    await expect(two.getByText("You kept a guess in another tab meanwhile. That one counts.")).toBeVisible();
    await expect(two.getByRole("button", { name: "Keep my guess" })).toHaveCount(0);
    await expect(two.locator("#run")).toBeVisible();

    await two.goto("my-course/");
    await expect(two.getByRole("cell", { name: "You kept a guess" })).toHaveCount(1);
  },
);

test("two tabs that keep a guess at the same moment keep one", { tag: "@once" }, async ({ page: one, context }) => {
  // Without the channel neither tab hears of the other.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
  const two = await context.newPage();
  for (const page of [one, two]) {
    await openGuess(page);
    await page.getByRole("button", { name: "slow, then steep" }).click();
  }
  await Promise.all([one, two].map((page) => page.getByRole("button", { name: "Keep my guess" }).click()));
  await expect(one.locator("#run")).toBeVisible();
  await expect(two.locator("#run")).toBeVisible();
  await one.goto("my-course/");
  await expect(one.getByRole("cell", { name: "You kept a guess" })).toHaveCount(1);
});

test(
  "a lesson can be started again, as for a class, and the log keeps what was done before",
  { tag: "@once" },
  async ({ page }) => {
    await openGuess(page);
    await expect(page.getByRole("button", { name: "Start this lesson again" })).toHaveCount(0);
    await lookFirst(page);
    await page.getByRole("button", { name: "Start this lesson again" }).click();
    await expect(page.locator("#run")).toBeHidden();
    await comeAlive(page.locator(".guess"));
    await page.getByRole("button", { name: "slow, then steep" }).click();
    await page.getByRole("button", { name: "Keep my guess" }).click();
    await expect(page.locator("#run")).toBeVisible();

    await page.goto("my-course/");
    for (const line of ["You chose to look first", "You started the lesson again", "You kept a guess"]) {
      await expect(page.getByRole("cell", { name: line })).toHaveCount(1);
    }
  },
);

test("a decimal comma is a decimal comma, in a guess and in a dial", { tag: "@once" }, async ({ page }) => {
  await openGuess(page);
  await page.getByText("Type the numbers").click();
  const field = page.locator(".guess-typed input").first();
  await field.pressSequentially("12,5");
  await expect(field).toHaveValue("12,5");
  await field.blur();
  await expect(field).toHaveValue("13");
  await field.fill("twelve");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("");
  await expect(field).toHaveAttribute("aria-invalid", "false");

  await page.goto("simulations/tangle/");
  await comeAlive(page.locator(".instrument"));
  // What is below the picture comes when it is seen.
  await page.locator(".sandbox-panel").last().scrollIntoViewIfNeeded();
  await page.getByText("Every dial").click();
  const dial = page.locator(".dials input[type=text]").first();
  await dial.fill("0,5");
  await dial.blur();
  await expect(dial).toHaveValue(/^(0\.5|0,5)$/);
});
