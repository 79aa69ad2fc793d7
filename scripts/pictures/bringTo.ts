import type { Page } from "puppeteer-core";

const PATIENCE_MS = 60_000;
/** A run that is held draws no more after this. */
const UNTIL_STILL_MS = 700;

/**
 * Opens a simulation's own page and brings its run to `share` (0 to 1) of its time, or a page that shows whole runs to their
 * end. The browser's own drawing of it is then what the page shows.
 */
export async function bringTo(page: Page, address: string, share: number): Promise<void> {
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector("main :is(astro-island[ssr], [data-asleep])") === null, {
    timeout: PATIENCE_MS,
  });
  await page.evaluate(() =>
    document.querySelector<HTMLElement>("[data-action=play], .evolution .button-main")!.click(),
  );
  await page.waitForFunction(
    () => {
      const slider = document.querySelector<HTMLInputElement>(".instrument input[type=range]");
      if (slider !== null) return slider.getAttribute("aria-disabled") === "false" && slider.valueAsNumber > 0;
      return /After three years/.test(document.querySelector(".evolution [role=status]")?.textContent ?? "");
    },
    { timeout: PATIENCE_MS },
  );
  await page.evaluate((place) => {
    const slider = document.querySelector<HTMLInputElement>(".instrument input[type=range]");
    if (slider === null) return;
    slider.valueAsNumber = Math.round(Number(slider.min) + place * (Number(slider.max) - Number(slider.min)));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }, share);
  await new Promise((resolve) => setTimeout(resolve, UNTIL_STILL_MS));
}
