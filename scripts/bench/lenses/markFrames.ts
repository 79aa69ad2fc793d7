import { readFileSync } from "node:fs";
import { build } from "esbuild";
import type { Browser } from "puppeteer-core";
import { watchFrames, type FramesSeen } from "../frames/watchFrames.ts";

/** Frames of a page that moves marks beside those of an empty one, each with the middle one of its rounds. */
export interface MarkFrames {
  readonly frameMs: number;
  /** Times of an empty page watched just before. */
  readonly medianBesideEmpty: number;
  readonly p95BesideEmpty: number;
  /** What the main thread works for a frame, ms. */
  readonly workMs: number;
}

const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const WATCHED_MS = 3_000;
/** Until what a page does once (compiling, the first paint) is over. */
const SETTLING_MS = 500;
/** The empty page and the other take turns, so that whatever else the machine does meets both. */
const ROUNDS = 3;
const EMPTY = '<input type="hidden" id="moved">';
const STYLES = ["src/styles/tokens.css", "simulations/lenses/tangle/drawing/tangle.css"];

/** Watches marksPage.ts, packed as a site's scripts are, on a phone whose processor is so many times slower. */
export async function markFrames(browser: Browser, slower: number): Promise<MarkFrames> {
  const page = await marksPage();
  const rounds: { empty: FramesSeen; marks: FramesSeen }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ empty: await framesOf(browser, slower, EMPTY), marks: await framesOf(browser, slower, page) });
  }
  const middle = (of: (round: (typeof rounds)[number]) => number): number =>
    rounds.map(of).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  return {
    frameMs: middle(({ marks }) => marks.frameMsMedian),
    medianBesideEmpty: middle(({ marks, empty }) => marks.frameMsMedian / empty.frameMsMedian),
    p95BesideEmpty: middle(({ marks, empty }) => marks.frameMsP95 / empty.frameMsP95),
    workMs: middle(({ marks }) => marks.workMs),
  };
}

async function marksPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["scripts/bench/lenses/marksPage.ts"],
    bundle: true,
    minify: true,
    write: false,
    outdir: "memory",
    logLevel: "silent",
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  const styles = [...STYLES.map((path) => readFileSync(path, "utf8")), textOf(".css")].join("\n");
  return `<style>${styles}</style>${EMPTY}<div id="host" class="tangle"></div><script>${textOf(".js")}</script>`;
}

async function framesOf(browser: Browser, slower: number, content: string): Promise<FramesSeen> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.emulateCPUThrottling(slower);
    await page.setContent(content);
    await pause(SETTLING_MS);
    return await watchFrames(page, "#moved", () => pause(WATCHED_MS));
  } finally {
    await context.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
