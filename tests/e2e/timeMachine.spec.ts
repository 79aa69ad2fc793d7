import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test(
  "the time machine is played by keyboard from stop to stop, asked why, and told to keep all and to forget it again",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("embed/time-machine/");
    const machine = page.getByRole("region", { name: "The time machine" });
    await comeAlive(machine);
    const play = machine.locator(".instrument-play");
    const stop = machine.locator(".instrument-stop");
    await play.press("Enter");
    await expect(stop).toContainText("Nothing that is kept today tells one of them");
    await expect(machine.locator(".book-picture")).toContainText("0 of 48");
    await machine.getByRole("button", { name: "Keep all of the log" }).press("Enter");
    await expect(machine.locator(".book-picture .book-count").first()).not.toContainText("0 of 48");
    await machine.getByRole("button", { name: "Undo" }).first().press("Enter");
    await expect(machine.locator(".book-picture")).toContainText("0 of 48");
    await play.press("Enter");
    await expect(stop).toContainText("The first day that is not wholly forgotten");
    await machine.getByRole("button", { name: "why?" }).nth(1).press("Enter");
    await expect(machine.locator(".why-chain li").first()).toContainText(/nothing is left to tell/i);
  },
);

test("a link to the time machine that cannot be opened leaves the page whole", { tag: "@once" }, async ({ page }) => {
  await page.goto("simulations/time-machine/#run=time-machine-of-another-epoch");
  const machine = page.getByRole("region", { name: "The time machine" });
  await comeAlive(machine);
  await expect(machine.getByRole("alert").or(machine.locator(".problem")).first()).toBeVisible();
  await expect(machine.locator(".book-sheet")).toHaveCount(2);
});
