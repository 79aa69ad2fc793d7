/** How long a learner's log of a thousand answers takes to open from Chromium's IndexedDB, in lengths of the yardstick. */
import { build } from "esbuild";
import { connect } from "puppeteer-core";
import { atMost, type BenchRow } from "../row.ts";

const ANSWERS = 1_000;
/** A fifth of a second where the yardstick is 40 ms long. */
const MOST_LENGTHS = 5;

/** Opens `url`, which has to be a page of the site, in the browser that listens on `port`; leaves no database behind. */
export async function openLogRow(url: string, port: number): Promise<BenchRow> {
  const browser = await connect({ browserURL: `http://127.0.0.1:${port}` });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.evaluate(await bundled());
    const lengths = await page.evaluate(`bench.openLogInLengths(${ANSWERS})`);
    await page.close();
    const name = "a log of a thousand answers opens";
    return atMost(name, Math.round(100 * (lengths as number)) / 100, "lengths of the yardstick", MOST_LENGTHS);
  } finally {
    await browser.disconnect();
  }
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
