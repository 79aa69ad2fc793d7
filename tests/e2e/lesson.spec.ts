import { comeAlive, expect, test } from "./fixtures.ts";
import { pressKey, tabTo } from "./keyboard.ts";
import { lookFirst } from "./openLesson.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("lesson 1.1 can be worked through with the keyboard alone, and a reload keeps what was done", async ({ page }) => {
  await page.goto("lessons/tangle/");
  const guess = page.getByRole("group", { name: "Your guess", exact: true });
  await expect(page.locator("#run")).toBeHidden();

  await comeAlive(guess);
  await tabTo(page, guess.getByRole("slider").first());
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowUp");
  await expect(guess.getByRole("slider").first()).toHaveAttribute("aria-valuetext", /^17\sworking days$/);
  await pressKey(page, guess.getByRole("button", { name: "slow, then steep" }));
  await tabTo(page, guess.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowRight");
  await expect(guess.getByRole("radio", { name: "fairly sure" })).toBeChecked();
  await pressKey(page, guess.getByRole("button", { name: "Keep my guess" }));

  const run = page.getByRole("region", { name: "The tangle" }).first();
  await comeAlive(run);
  await pressKey(page, run.getByRole("button", { name: "Play" }));
  const next = run.locator("[data-action=play]");
  for (let stop = 0; stop < 3; stop += 1) {
    const heldAt = run.locator(".instrument-stop");
    await expect(heldAt).not.toBeEmpty();
    const said = await heldAt.textContent();
    await pressKey(page, next);
    await expect(heldAt).not.toHaveText(said ?? "");
  }

  const compare = page.locator("#compare");
  await comeAlive(compare);
  await expect(compare).toContainText("You drew “slow, then steep”");
  await pressKey(page, compare.getByRole("button").first());

  const switches = page.locator(".switches");
  await comeAlive(switches);
  await pressKey(page, switches.getByRole("button", { name: "35" }).first());
  await expect(switches.locator(".switch-result").first()).toContainText("The run says");

  const recall = page.locator("form.recall").first();
  await comeAlive(recall);
  await tabTo(page, recall.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await tabTo(page, recall.getByRole("radiogroup").nth(1).getByRole("radio").first());
  await page.keyboard.press("Space");
  await pressKey(page, recall.getByRole("button"));
  await expect(recall.getByRole("status")).toContainText("Right.");

  await comeAlive(page.locator("form.at-work"));
  await tabTo(page, page.locator("form.at-work textarea"));
  await page.keyboard.type("ask who reads it already");
  await pressKey(page, page.getByRole("button", { name: "Keep my plan" }));
  await expect(page.getByText(/^Kept\. We will ask you/)).toBeVisible();

  await page.reload();
  await comeAlive(page.locator("#compare"));
  await expect(page.locator("#compare")).toContainText("You drew “slow, then steep”");
  await page.goto("my-course/");
  await expect(page.getByText("You kept a guess")).toBeVisible();
  await expect(page.getByText("You made a plan")).toBeVisible();

  await page.clock.setFixedTime(new Date(Date.now() + 3 * 86_400_000));
  await page.reload();
  await page.getByRole("link", { name: "Five minutes today" }).click();
  await expect(page.getByRole("heading", { name: /^Question 1 of/ })).toBeVisible();
  await page.goto("lessons/tangle/#keep");
  await expect(page.locator("#keep")).toBeFocused();
});

test("“No idea, show me” opens the run without a guess", { tag: "@once" }, async ({ page }) => {
  await page.goto("lessons/tangle/");
  await lookFirst(page);
});

test(
  "with reduced motion nothing on the lesson's page is animated, and the run goes from stop to stop",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    const run = page.getByRole("region", { name: "The tangle" }).first();
    await comeAlive(run);
    await run.getByRole("button", { name: "Play" }).click();
    await expect(run.locator(".instrument-stop")).not.toBeEmpty();
    const before = await run.locator("output").first().textContent();
    await page.waitForTimeout(600);
    expect(await run.locator("output").first().textContent()).toBe(before);
    expect(
      await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length),
    ).toBe(0);
  },
);
