/** How long a learner's log of a thousand answers takes to open from Chromium's IndexedDB, in lengths of the yardstick. */
import { build } from "esbuild";
import type { Browser } from "puppeteer-core";
import { atMost, type BenchRow } from "../row.ts";

const ANSWERS = 1_000;
/** A fifth of a second where the yardstick is 40 ms long. */
const MOST_LENGTHS = 5;

/** In a page of the served site, because a page without an address has no database. Leaves none behind. */
export async function openLogRow(browser: Browser, site: string): Promise<BenchRow> {
  const page = await browser.newPage();
  await page.goto(`${site}about/`);
  await page.evaluate(await bundled());
  const lengths = (await page.evaluate(`bench.openLogInLengths(${ANSWERS})`)) as number;
  await page.close();
  const name = "a log of a thousand answers opens";
  return atMost(name, Math.round(100 * lengths) / 100, "lengths of the yardstick", MOST_LENGTHS);
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL("openLogInLengths.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: "bench",
    target: "es2024",
  });
  return outputFiles[0]!.text;
}
