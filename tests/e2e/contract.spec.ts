import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test(
  "the contract is played by keyboard from stop to stop, asked why, changed and undone",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("embed/contract/");
    const contract = page.getByRole("region", { name: "The contract" });
    await comeAlive(contract);
    const play = contract.locator(".instrument-play");
    const stop = contract.locator(".instrument-stop");
    const mistaken = contract.locator(".contract-picture .contract-cell.is-silent");
    await play.press("Enter");
    await expect(stop).toContainText("Refused:");
    await expect(contract.locator(".contract-wish.is-refused")).toHaveCount(1);
    await play.press("Enter");
    await expect(stop).toContainText("The check is green");
    await expect(mistaken).toHaveCount(5);
    await contract.getByRole("button", { name: "why?" }).first().press("Enter");
    await expect(contract.locator(".why-chain li").last()).toContainText("had found nothing wrong with it");
    await play.press("Enter");
    await expect(stop).toContainText("Everybody sees it");
    await expect(contract.locator(".contract-picture .contract-cell.is-loud")).toHaveCount(3);
    await contract.getByRole("button", { name: /^Ask the strictest check/ }).press("Enter");
    await expect(contract.getByRole("button", { name: "The check is full" })).toBeVisible();
    await expect(contract.locator(".contract-picture")).toContainText("full: refused");
    await contract.getByRole("button", { name: "Undo" }).first().press("Enter");
    await expect(contract.locator(".contract-picture")).toContainText("backward: refused");
  },
);

test("a link to the contract that cannot be opened leaves the page whole", { tag: "@once" }, async ({ page }) => {
  await page.goto("simulations/contract/#run=contract-of-another-epoch");
  const contract = page.getByRole("region", { name: "The contract" });
  await comeAlive(contract);
  await expect(contract.getByRole("alert").or(contract.locator(".problem")).first()).toBeVisible();
  await expect(contract.locator(".contract-picture .contract-cell")).toHaveCount(8);
});
