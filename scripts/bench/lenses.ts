/**
 * Every lens as its page shows it, on a phone: how soon its first picture stands on a processor four times as slow, how soon
 * another instant of its run is drawn, and what its own code weighs. Before them the layer that pictures paint many marks on:
 * 2,000 that move in every frame, beside an empty page in the same browser. Builds into dist-bench first.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "puppeteer-core";
import { BENCH_DIRECTORY, buildForBench, inBrowser } from "./builtSite.ts";
import { markFrames } from "./lenses/markFrames.ts";
import { ownBytes } from "./lenses/ownBytes.ts";
import { pictureAtMs, seekTimesMs } from "./lenses/pictureTimes.ts";
import { atMost, figure, type BenchRow, type Progress } from "./row.ts";

const SLOWER = 4;
const FIRST_PICTURE_MS_MAX = 1_000;
const SEEK_MS_MAX = 100;
const OWN_BYTES_MAX = 25_000;
/** How many frames of an empty page one of 2,000 marks may take, by how much slower the processor is; a tenth is the clock's. */
const MARKS_FRAMES_MAX = [
  [1, 1.1],
  [SLOWER, 2.1],
] as const;
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** Stands in every page that shows a lens by the instrument; the evolution's page, which shows four runs at once, is its own. */
const PLAY_MARKUP = 'data-action="play"';
/** Opened so often, and the middle one counts. */
const VISITS = 3;

export async function bench(progress: Progress): Promise<BenchRow[]> {
  await buildForBench(progress);
  const ids = readdirSync("simulations/lenses", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((id) => readFileSync(`${BENCH_DIRECTORY}/simulations/${id}/index.html`, "utf8").includes(PLAY_MARKUP));
  return inBrowser(async (browser, site) => {
    const rows: BenchRow[] = [];
    for (const [slower, framesMax] of MARKS_FRAMES_MAX) {
      progress(`2,000 moving marks, ${slower} × slower …`);
      rows.push(...(await markRows(browser, slower, framesMax)));
    }
    for (const id of ids) {
      progress(`${id} …`);
      rows.push(...(await rowsOf(browser, `${site}simulations/${id}/`, id)));
    }
    return rows;
  });
}

async function markRows(browser: Browser, slower: number, framesMax: number): Promise<BenchRow[]> {
  const { frameMs, workMs, medianBesideEmpty, p95BesideEmpty } = await markFrames(browser, slower);
  const name = `2,000 moving marks, ${slower} × slower`;
  return [
    figure(`${name}: frame, median`, frameMs, "ms"),
    figure(`${name}: work of the page for each`, workMs, "ms"),
    atMost(`${name}: median beside an empty page`, medianBesideEmpty, "times", framesMax),
    atMost(`${name}: 95th percentile beside an empty page`, p95BesideEmpty, "times", framesMax),
  ];
}

async function rowsOf(browser: Browser, address: string, id: string): Promise<BenchRow[]> {
  const firstMs: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    firstMs.push(await onPhone(browser, SLOWER, (page) => pictureAtMs(page, address)));
  }
  const seeksMs = await onPhone(browser, 1, async (page) => {
    await pictureAtMs(page, address);
    return seekTimesMs(page);
  });
  const { own, client } = ownBytes(BENCH_DIRECTORY, id);
  return [
    atMost(`${id}: first picture, 4 × slower`, middle(firstMs), "ms", FIRST_PICTURE_MS_MAX),
    figure(`${id}: another instant is drawn, median`, middle(seeksMs), "ms"),
    atMost(`${id}: another instant is drawn, slowest`, Math.max(...seeksMs), "ms", SEEK_MS_MAX),
    atMost(`${id}: its own code`, own, "bytes (brotli)", OWN_BYTES_MAX),
    ...(client > 0 ? [figure(`${id}: the client that it shows at work`, client, "bytes (brotli)")] : []),
  ];
}

async function onPhone<Result>(
  browser: Browser,
  slower: number,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.emulateCPUThrottling(slower);
    return await work(page);
  } finally {
    await context.close();
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
