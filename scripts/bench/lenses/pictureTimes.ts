import type { Page } from "puppeteer-core";

/** The element that a lens draws its picture in. */
const PICTURE = ".instrument-picture";
const TIME = ".instrument input[type=range]";
const PLAY = ".instrument [data-action=play]";
/** A held run draws no more after this. */
const UNTIL_STILL_MS = 500;
const PATIENCE_MS = 60_000;
/** Shares of the run, far apart and near its ends, that are sought in turn. */
const PLACES = [1, 0.8, 0.15, 0.99, 0.33, 0.5];

declare global {
  /** Ms from the start of the navigation to the first frame that showed a picture. */
  var firstPictureMs: number | undefined;
}

/** Ms from the start of the navigation until a frame of the browser shows something drawn there. */
export async function pictureAtMs(page: Page, address: string): Promise<number> {
  await page.evaluateOnNewDocument((picture: string) => {
    requestAnimationFrame(function look() {
      if (document.querySelector(`${picture} :is(svg, canvas)`) === null) requestAnimationFrame(look);
      else globalThis.firstPictureMs = performance.now();
    });
  }, PICTURE);
  await page.goto(address);
  const found = await page.waitForFunction(() => globalThis.firstPictureMs, { timeout: PATIENCE_MS });
  return (await found.jsonValue())!;
}

/** Ms from the move of the slider until the picture has changed and the browser has had a frame to show it. */
export async function seekTimesMs(page: Page): Promise<number[]> {
  // Play fetches the run; the slider works once the run's end is known. Then the run is held again.
  await pressPlay(page);
  await page.waitForFunction(
    (time: string) => {
      const slider = document.querySelector<HTMLInputElement>(time)!;
      return slider.getAttribute("aria-disabled") === "false" && slider.valueAsNumber > 0;
    },
    { timeout: PATIENCE_MS },
    TIME,
  );
  await pressPlay(page);
  await new Promise((resolve) => setTimeout(resolve, UNTIL_STILL_MS));
  const took: number[] = [];
  for (const place of PLACES) took.push(await seekMs(page, place));
  return took;
}

async function pressPlay(page: Page): Promise<void> {
  await page.waitForFunction(
    (play: string) => document.querySelector(play)?.closest("astro-island[ssr]") === null,
    { timeout: PATIENCE_MS },
    PLAY,
  );
  await page.evaluate((play: string) => document.querySelector<HTMLElement>(play)!.click(), PLAY);
}

function seekMs(page: Page, place: number): Promise<number> {
  return page.evaluate(
    (time: string, picture: string, share: number, patienceMs: number) =>
      new Promise<number>((resolve, reject) => {
        const slider = document.querySelector<HTMLInputElement>(time)!;
        const timer = setTimeout(
          () => reject(new Error(`The picture did not change within ${patienceMs} ms.`)),
          patienceMs,
        );
        const startedAt = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          clearTimeout(timer);
          requestAnimationFrame(() => resolve(performance.now() - startedAt));
        });
        observer.observe(document.querySelector(picture)!, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
        const [first, last] = [Number(slider.min), Number(slider.max)];
        slider.value = String(Math.round(first + share * (last - first)));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    TIME,
    PICTURE,
    place,
    PATIENCE_MS,
  );
}
