/** Times Larkfield's runs in a worker of Chromium: bundled in memory, on a blank page, nothing is served. */
import { build } from "esbuild";
import { launch } from "puppeteer-core";
import { findBrowser } from "../../checks/findBrowser.ts";

const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"];

/** Median milliseconds of three years, by architecture, after one run of each to warm up. */
export async function timeInWorker(seed: number, times: number): Promise<Record<string, number>> {
  const entry = `
    import { architectureNames, runLarkfield } from "./simulations/business/index.ts";
    const found = {};
    for (const architecture of architectureNames) runLarkfield({ architecture, seed: ${seed} });
    for (const architecture of architectureNames) {
      const taken = [];
      for (let time = 0; time < ${times}; time++) {
        const started = performance.now();
        runLarkfield({ architecture, seed: ${seed} });
        taken.push(performance.now() - started);
      }
      found[architecture] = taken.sort((x, y) => x - y)[${Math.floor(times / 2)}];
    }
    postMessage(found);`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2024",
  });
  const browser = await launch({ executablePath: findBrowser(), args: FLAGS });
  try {
    const page = await browser.newPage();
    const found = await page.evaluate((code: string) => {
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
      return new Promise<Record<string, number>>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data as Record<string, number>);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    }, outputFiles[0]!.text);
    return Object.fromEntries(Object.entries(found).map(([name, ms]) => [name, Math.round(10 * ms) / 10]));
  } finally {
    await browser.close();
  }
}
