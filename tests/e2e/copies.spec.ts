import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test(
  "the copies run, say when they stop, put the truth out and explain a number, by keyboard alone",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("simulations/copies/");
    const copies = page.getByRole("region", { name: "Who believes what", exact: true });
    await comeAlive(copies);
    await copies.getByRole("button", { name: "Play" }).press("Enter");
    await expect(copies.locator(".instrument-stop")).toContainText("The copies have come close");
    const lamp = copies.getByRole("button", { name: "Put the truth out" });
    await lamp.press("Enter");
    await expect(copies.getByText("Nobody sees the truth")).toBeVisible();
    await copies.getByRole("button", { name: "Light the truth again" }).press("Enter");
    await copies.getByRole("button", { name: "why?" }).first().press("Enter");
    await expect(copies.locator(".why-chain li").first()).toBeVisible();
    await copies.getByText("The picture in words").press("Enter");
    await expect(copies.getByText(/of them|are right\./).first()).toBeVisible();
  },
);

test("an order for everybody is given in an embed and taken back", async ({ page }) => {
  await page.goto("embed/copies/");
  const copies = page.getByRole("region", { name: "Who believes what", exact: true });
  await comeAlive(copies);
  await copies.getByRole("button", { name: "Play" }).click();
  await expect(copies.locator(".instrument-stop")).toContainText("The copies have come close");
  await copies.getByRole("button", { name: "Tell every reader of changes" }).click();
  await expect(copies.getByRole("button", { name: "Every reader is told" })).toBeVisible();
  await copies.getByRole("button", { name: "Undo" }).first().click();
  await expect(copies.getByRole("button", { name: "Tell every reader of changes" })).toBeVisible();
});
