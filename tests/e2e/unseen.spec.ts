import type { Locator } from "@playwright/test";
import { comeAlive, expect, test } from "./fixtures.ts";

/** A run that nobody sees costs nothing: off the screen it pauses, in a tab behind another one it stands still. */
test.describe("a run that nobody sees @once", () => {
  test("pauses when it leaves the window, and goes on when it comes back", async ({ page }) => {
    await page.goto("simulations/tangle/");
    const instrument = page.getByRole("region", { name: "The tangle", exact: true });
    await comeAlive(instrument);
    await instrument.evaluate((part) => {
      const below = document.createElement("div");
      below.style.blockSize = "400vh";
      part.after(below);
    });
    await slowly(instrument);
    await instrument.getByRole("button", { name: "Play" }).click();
    await expect(instrument.getByRole("button", { name: "Pause" })).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const play = instrument.locator("[data-action=play]");
    await expect(play).toHaveText("Play");
    await page.evaluate(() => scrollTo(0, 0));
    await expect(play).toHaveText("Pause");
  });

  test("does nothing without the frames that a browser denies to a tab behind another one", async ({ page }) => {
    await page.addInitScript(() => {
      const asked = { questions: 0, isBehind: false };
      Object.assign(globalThis, { asked });
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function post(this: Worker, message: unknown) {
        asked.questions += 1;
        postMessage.call(this, message);
      };
      const request = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (draw) => request((now) => (asked.isBehind ? undefined : draw(now)));
    });
    await page.goto("simulations/tangle/");
    const instrument = page.getByRole("region", { name: "The tangle", exact: true });
    await comeAlive(instrument);
    await slowly(instrument);
    const questions = () =>
      page.evaluate(() => (globalThis as unknown as { asked: { questions: number } }).asked.questions);
    await instrument.getByRole("button", { name: "Play" }).click();
    const before = await questions();
    await expect.poll(questions).toBeGreaterThan(before + 3);
    await page.evaluate(() => {
      (globalThis as unknown as { asked: { isBehind: boolean } }).asked.isBehind = true;
    });
    // What was under way is answered; after that nobody asks.
    let last = -1;
    await expect
      .poll(async () => (last === (last = await questions()) ? "still" : "asking"), { intervals: [1000] })
      .toBe("still");
    const instant = await instrument.locator(".instrument-time input").inputValue();
    await expect.poll(questions, { intervals: [1000] }).toBe(last);
    expect(await instrument.locator(".instrument-time input").inputValue()).toBe(instant);
  });
});

/** One day a second, so that the run is not over before it is looked at. */
async function slowly(instrument: Locator): Promise<void> {
  await instrument.getByRole("button", { name: "More", exact: true }).click();
  await instrument.getByLabel("Speed").selectOption({ index: 0 });
  await instrument.getByRole("button", { name: "Less", exact: true }).click();
}
