import { event, guess, recall } from "../unit/learner/fixtures.ts";
import { expect, test } from "./fixtures.ts";
import { importLog } from "./importLog.ts";

test("the map leads to where somebody left off, and says what is left on the route that is chosen", async ({
  page,
}) => {
  const go = page.getByRole("navigation", { name: "Where you go on" });
  await page.goto("course/");
  await expect(go.getByRole("link", { name: /^Begin with \d/ })).toBeVisible();
  const everything = await go.getByText("minutes are left").innerText();

  await page.getByRole("checkbox", { name: "Show the business route only" }).check({ force: true });
  await expect(go).toContainText("on the business route");
  expect(minutesOf(await go.innerText())).toBeLessThan(minutesOf(everything));
  await page.reload();
  await expect(go, "the choice is kept").toContainText("on the business route");

  const log = [
    event("answer.given", recall("tangle.recall.freeze"), { lesson: "tangle" }),
    event("prediction.stored", { ...guess, question: "outage.standstill" }, { lesson: "chain" }),
  ];
  await importLog(page, log);
  await page.goto("course/");
  await go.getByRole("link", { name: "Go on with 1.2 The chain" }).press("Enter");
  await expect(page).toHaveURL(/lessons\/chain\/#run$/);
  await expect(page.locator("#run")).toBeInViewport();
});

function minutesOf(sentence: string): number {
  return Number(/\d+/.exec(sentence)?.[0]);
}
