import type { Page } from "@playwright/test";
import { comeAlive, expect, layoutFaults, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** The smallest text of all drawings on the page, in px of the screen. */
function smallestChartText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const zoom = Number(getComputedStyle(document.documentElement).zoom);
    const texts = [...document.querySelectorAll("main svg text")].filter((text) => text.checkVisibility());
    return Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * zoom));
  });
}

const drawings = [
  ["lessons/tangle/", ".guess"],
  ["simulations/tangle/", ".instrument"],
  ["simulations/evolution/", ".evolution"],
] as const;

for (const [widthPx, heightPx, leastPx] of [
  [1024, 768, 13],
  [3840, 2160, 24],
] as const) {
  test(
    `on a wall of ${widthPx} × ${heightPx} no text of a drawing is smaller than ${leastPx} px, and nothing sticks out`,
    { tag: "@once" },
    async ({ page }) => {
      await page.setViewportSize({ width: widthPx, height: heightPx });
      for (const [address, part] of drawings) {
        await page.goto(address);
        await comeAlive(page.locator(part));
        expect(await smallestChartText(page), address).toBeGreaterThanOrEqual(leastPx);
        await expect.poll(() => layoutFaults(page), { message: address }).toEqual([]);
      }
    },
  );
}

test("on a large wall a finger still draws where it points", { tag: "@once" }, async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await page.goto("lessons/tangle/");
  await comeAlive(page.locator(".guess"));
  const handle = page.locator(".guess-handle").nth(2);
  const box = (await handle.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y - 40];
  await page.mouse.click(x, y);
  const knot = (await page.locator(".guess-knot.is-set").boundingBox())!;
  expect(Math.abs(knot.x + knot.width / 2 - x)).toBeLessThan(4);
  expect(Math.abs(knot.y + knot.height / 2 - y)).toBeLessThan(12);
});

test("in forced colours the four bars still say how far one is", { tag: "@once" }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.goto("lessons/tangle/");
  const bars = page.locator(".bar");
  const looks = await bars.evaluateAll((all) =>
    all.map((bar) => {
      const { backgroundColor, borderTopStyle } = getComputedStyle(bar);
      return borderTopStyle === "dashed" ? "dashed" : backgroundColor;
    }),
  );
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(looks).not.toContain(paper);
  expect(new Set(looks).size, "read, to be read, locked").toBe(3);
});
