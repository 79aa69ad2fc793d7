import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test(
  "the decision is played by keyboard from stop to stop, asked why, changed and undone",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("embed/decision/");
    const decision = page.getByRole("region", { name: "The decision" });
    await comeAlive(decision);
    const play = decision.locator(".instrument-play");
    const stop = decision.locator(".instrument-stop");
    await play.press("Enter");
    await expect(stop).toContainText("from now on it is decided by hand");
    await play.press("Enter");
    await expect(stop).toContainText("is decided on data again");
    await play.press("Enter");
    await expect(stop).toContainText("All five at once");
    await expect(decision.locator(".decision-end")).toContainText("under the bar");
    await decision.getByRole("button", { name: "why?" }).nth(2).press("Enter");
    await expect(decision.locator(".why-chain li").nth(1)).toContainText("A result was seen, and it was wrong");
    await decision.getByRole("button", { name: "Everybody has to decide on data" }).press("Enter");
    await expect(decision.getByRole("button", { name: "It is compulsory" })).toBeVisible();
    await decision.getByRole("button", { name: "Undo" }).first().press("Enter");
    await expect(decision.getByRole("button", { name: "Everybody has to decide on data" })).toBeEnabled();
  },
);

test("a link to the decision that cannot be opened leaves the page whole", { tag: "@once" }, async ({ page }) => {
  await page.goto("simulations/decision/#run=decision-of-another-epoch");
  const decision = page.getByRole("region", { name: "The decision" });
  await comeAlive(decision);
  await expect(decision.getByRole("alert").or(decision.locator(".problem")).first()).toBeVisible();
  await expect(decision.locator(".decision-glass")).toHaveCount(12);
});
