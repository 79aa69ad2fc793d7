/**
 * Frames of the runs that people watch, on a processor four times as slow, beside those of an empty page in the same
 * browser: a busy machine makes both late, and their ratio stays. Builds into dist-bench first.
 */
import type { Browser } from "puppeteer-core";
import { buildForBench, inBrowser } from "./builtSite.ts";
import { watchedRuns, type WatchedRun } from "./frames/playRuns.ts";
import { watchFrames, type FramesSeen } from "./frames/watchFrames.ts";
import { atMost, figure, type BenchRow, type Progress } from "./row.ts";

const SLOWER = 4;
const FRAME_MS_MAX = 33;
const TASK_MS_MAX = 100;
const EMPTY_PAGE_MS = 4_000;
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export async function bench(progress: Progress): Promise<BenchRow[]> {
  await buildForBench(progress);
  return inBrowser(async (browser, site) => {
    const rows: BenchRow[] = [];
    for (const run of watchedRuns) {
      progress(`An empty page, then ${run.name} …`);
      const empty = await framesOf(browser, "data:text/html,<title>empty</title>", {
        time: "html",
        start: () => Promise.resolve(),
        finish: () => new Promise((resolve) => setTimeout(resolve, EMPTY_PAGE_MS)),
      });
      rows.push(...rowsOf(run.name, await framesOf(browser, `${site}${run.address}`, run), empty));
    }
    return rows;
  });
}

async function framesOf(
  browser: Browser,
  url: string,
  { time, start, finish }: Pick<WatchedRun, "time" | "start" | "finish">,
): Promise<FramesSeen> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  await page.emulateCPUThrottling(SLOWER);
  await page.goto(url);
  await start(page);
  const seen = await watchFrames(page, time, () => finish(page));
  await context.close();
  return seen;
}

function rowsOf(name: string, run: FramesSeen, empty: FramesSeen): BenchRow[] {
  return [
    atMost(`${name}: frame, median`, run.frameMsMedian, "ms", FRAME_MS_MAX),
    figure(`${name}: frame beside an empty page`, run.frameMsMedian / empty.frameMsMedian, "times"),
    figure(`${name}: frames in which it moved`, run.moved, ""),
    figure(`${name}: work of the page for each`, run.workMs, "ms"),
    atMost(`${name}: longest task`, run.taskMsMax, "ms", TASK_MS_MAX),
    figure(`${name}: longest task of the empty page`, empty.taskMsMax, "ms"),
    figure(`${name}: layouts`, run.layouts, ""),
    figure(`${name}: time in layout`, run.layoutMs, "ms"),
  ];
}
