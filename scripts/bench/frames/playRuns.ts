import type { Page } from "puppeteer-core";

/** A run that people watch: how it is brought up, and how it goes to its end. */
export interface WatchedRun {
  readonly name: string;
  readonly address: string;
  /** The field that holds the instant shown. */
  readonly time: string;
  /** Until the run moves. */
  start(page: Page): Promise<void>;
  /** From there to its end. */
  finish(page: Page): Promise<void>;
}

/** Longest wait for a state of the page, ms. */
const PATIENCE_MS = 120_000;

/** The runs of the site that move: the lesson's, with its stops, the one of the sandbox, and the landing page's four. */
export const watchedRuns: readonly WatchedRun[] = [
  {
    name: "lesson 1.1",
    address: "lessons/tangle/",
    time: "#run .instrument input[type=range]",
    start: async (page) => {
      await press(page, ".guess-actions .button-plain");
      await page.waitForSelector("#run .instrument", { timeout: PATIENCE_MS });
      await press(page, "#run [data-action=play]");
      await untilMoving(page, "#run");
    },
    finish: (page) => playOn(page, "#run"),
  },
  {
    name: "tangle",
    address: "simulations/tangle/",
    time: "main .instrument input[type=range]",
    start: async (page) => {
      await press(page, ".instrument [data-action=play]");
      await untilMoving(page, "main");
    },
    finish: (page) => playOn(page, "main"),
  },
];

/** Presses what has come alive; a press before that would wait for its island. */
async function press(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted: string) => {
      const button = document.querySelector<HTMLElement>(wanted);
      const isAsleep = button?.closest("astro-island[ssr], [data-asleep]") != null;
      button?.scrollIntoView({ block: "center" });
      return button?.checkVisibility() && !isAsleep;
    },
    { timeout: PATIENCE_MS },
    selector,
  );
  await page.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)!.click(), selector);
}

/** The run's picture has been drawn at two instants: what was needed to begin is done. */
async function untilMoving(page: Page, within: string): Promise<void> {
  await page.waitForFunction(
    (part: string) => {
      const shown = document.querySelector(`${part} .instrument input[type=range]`) as HTMLInputElement | null;
      return shown !== null && Number(shown.value) > 0;
    },
    { timeout: PATIENCE_MS },
    within,
  );
}

/** Presses Play wherever the run holds, until it has ended. */
async function playOn(page: Page, within: string): Promise<void> {
  await page.evaluate(
    (part: string) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const time = document.querySelector<HTMLInputElement>(`${part} .instrument input[type=range]`)!;
          if (Number(time.value) >= Number(time.max)) return resolve();
          const said = document.querySelector(`${part} .instrument-stop`)?.textContent ?? "";
          if (said !== "") document.querySelector<HTMLElement>(`${part} [data-action=play]`)!.click();
          setTimeout(look, 200);
        };
        look();
      }),
    within,
  );
}
