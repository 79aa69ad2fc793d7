import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test(
  "the queue is played by keyboard from stop to stop, asked why, changed and undone",
  { tag: "@once" },
  async ({ page }) => {
    await page.goto("embed/queue/");
    const queue = page.getByRole("region", { name: "The queue" });
    await comeAlive(queue);
    const play = queue.locator(".instrument-play");
    const stop = queue.locator(".instrument-stop");
    await play.press("Enter");
    await expect(stop).toContainText("was done, and is back");
    await play.press("Enter");
    await expect(stop).toContainText("Whoever comes now waits a week");
    await expect(queue.locator(".queue-picture")).toContainText(/come now: begun in [\d.]+\sdays/);
    const why = queue.getByRole("button", { name: "why?" }).nth(1);
    await why.press("Enter");
    await expect(queue.locator(".why-chain li").last()).toContainText("The line began");
    await queue.getByRole("button", { name: /^Ask first what is meant/ }).press("Enter");
    await expect(queue.getByRole("button", { name: "What is meant is asked first" })).toBeVisible();
    await expect(queue.locator(".queue-picture")).toContainText("5 of 100 come back");
    await queue.getByRole("button", { name: "Undo" }).first().press("Enter");
    await expect(queue.locator(".queue-picture")).toContainText("15 of 100 come back");
  },
);

test("a link to the queue that cannot be opened leaves the page whole", { tag: "@once" }, async ({ page }) => {
  await page.goto("simulations/queue/#run=queue-of-another-epoch");
  const queue = page.getByRole("region", { name: "The queue" });
  await comeAlive(queue);
  await expect(queue.getByRole("alert").or(queue.locator(".problem")).first()).toBeVisible();
  await expect(queue.locator(".queue-hand")).toHaveCount(3);
});
