import { comeAlive, expect, test } from "./fixtures.ts";
import { lookFirst } from "./openLesson.ts";

// The browser under test keeps no page in a cache: whoever comes back finds it built anew.
test.use({ contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(120_000);

test(
  "who comes back to a lesson by the browser's Back finds its run where it was, and the next stop next",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("lessons/tangle/");
    await lookFirst(page);
    const run = page.locator("#run .instrument");
    await comeAlive(run);
    const said = run.locator(".instrument-stop");
    await run.locator("[data-action=play]").click();
    await expect(said).toContainText("changed.");
    const time = run.locator("input[type=range]");
    const day = await time.inputValue();
    expect(Number(day)).toBeGreaterThan(0);

    await page.goto("course/");
    await page.goBack();
    await comeAlive(run);
    await expect(time).toHaveValue(day);
    await run.locator("[data-action=play]").click();
    await expect(said).toContainText("tickets open.");

    await page.goto("lessons/tangle/");
    await comeAlive(run);
    await expect(time, "opened by itself, it begins at the beginning").toHaveValue("0");
  },
);

test("a move that was made in the sandbox is still there after going back", { tag: "@once" }, async ({ page }) => {
  await page.goto("simulations/tangle/");
  const run = page.locator(".instrument");
  await comeAlive(run);
  await run.locator("[data-action=play]").click();
  const publish = run.getByRole("button", { name: /^Publish/ });
  await publish.click();
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await page.goto("about/");
  await page.goBack();
  await comeAlive(run);
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await expect(run.locator(".team-moves .button-plain"), "it can be undone").toHaveAttribute("aria-disabled", "false");
});
