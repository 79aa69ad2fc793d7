import { comeAlive, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test(
  "the log is played by the real client, from stop to stop by keyboard, asked why, changed and undone",
  { tag: "@once" },
  async ({ page }) => {
    const clients: string[] = [];
    page.on("request", (request) => void (/\/execute-[^/]+\.js$/.test(request.url()) && clients.push(request.url())));
    await page.goto("embed/log/");
    const log = page.getByRole("region", { name: "The log" });
    await comeAlive(log);
    await expect(log.locator(".log-picture")).toContainText("Partition 3");
    expect(clients).toEqual([]);
    const play = log.locator(".instrument-play");
    const stop = log.locator(".instrument-stop");
    await play.press("Enter");
    await expect(stop).toContainText("every one is still there");
    expect(clients).toHaveLength(1);
    await play.press("Enter");
    await expect(stop).toContainText("where the coats are");
    await expect(log.locator(".log-picture")).toContainText(/\d\d wait/);
    await log.getByRole("button", { name: "why?" }).first().press("Enter");
    await expect(log.locator(".why-chain li").last()).toContainText("stopped for");
    await log.getByRole("button", { name: "Sixteen more consumers" }).press("Enter");
    await expect(log.getByRole("button", { name: "Twenty consumers" })).toBeVisible();
    await play.press("Enter");
    await expect(log.locator(".log-picture")).toContainText("16 consumers: nothing to do");
    await log.getByRole("button", { name: "Undo" }).first().press("Enter");
    await expect(log.locator(".log-picture")).not.toContainText("nothing to do");
  },
);

test("a page of another lens never loads the client", { tag: "@once" }, async ({ page }) => {
  const clients: string[] = [];
  page.on("request", (request) => void (/\/execute-[^/]+\.js$/.test(request.url()) && clients.push(request.url())));
  await page.goto("embed/queue/");
  const queue = page.getByRole("region", { name: "The queue" });
  await comeAlive(queue);
  await queue.locator(".instrument-play").press("Enter");
  await expect(queue.locator(".instrument-stop")).toContainText("was done, and is back");
  expect(clients).toEqual([]);
});
