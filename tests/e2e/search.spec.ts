import { event, recall } from "../unit/learner/fixtures.ts";
import { expect, test } from "./fixtures.ts";
import { importLog } from "./importLog.ts";

test("the search finds terms and lessons by keyboard, and nothing that lies behind a guess", async ({ page }) => {
  await page.goto("search/");
  const field = page.getByRole("searchbox");
  await expect(field).toBeFocused();
  await page.keyboard.type("asking again");
  await expect(page.getByRole("link", { name: "asking again" })).toBeVisible();
  await expect(page).toHaveURL(/\?q=asking\+again$/);
  // A sentence of lesson 1.2 that stands after its guess.
  await field.fill("two servers instead of one");
  await expect(page.getByText(/^Behind a guess that you have not made yet/)).toBeVisible();
  await expect(page.getByRole("link", { name: "The chain · The run" })).toBeHidden();
  await field.fill("Black Friday orders one after the other");
  await page.getByRole("link", { name: "The chain · The story" }).press("Enter");
  await expect(page.locator("#story")).toBeInViewport();
  await page.goBack();
  await expect(field).toHaveValue("Black Friday orders one after the other");

  await test.step("a lesson that this device has finished is found whole", async () => {
    await importLog(page, [event("answer.given", recall("chain.recall.fraud"), { lesson: "chain" })]);
    await page.goto("search/?q=two+servers+instead+of+one");
    await expect(page.getByRole("link", { name: "The chain · The run" })).toBeVisible();
  });
});
