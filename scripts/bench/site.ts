/**
 * The built site: JavaScript of every page, Lighthouse on a simulated phone, and how fast a long log opens. Builds into
 * dist-bench first, so that the figures belong to the present sources; serves it compressed on a port of its own.
 */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { budgetOf, WHY_BUDGET, wholeBudgetOf } from "../checks/byteBudgets.ts";
import { findBrowser } from "../checks/findBrowser.ts";
import { measureBytes } from "../checks/measureBytes.ts";
import { compressSite } from "../serve/compressSite.ts";
import { BENCH_DIRECTORY, buildForBench, inBrowser, whileServed } from "./builtSite.ts";
import { openLogRow } from "./site/openLogRow.ts";
import { atLeast, atMost, figure, type BenchRow, type Progress } from "./row.ts";

/** One page of every route type. */
const PAGES = ["", "course/", "lessons/tangle/", "simulations/tangle/", "my-course/"];
const TARGETS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const BROWSER_FLAGS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

export async function bench(progress: Progress): Promise<BenchRow[]> {
  await buildForBench(progress);
  await compressSite(BENCH_DIRECTORY);
  const measured = [...byteRows(), ...(await lighthouseRows(progress))];
  progress("A long log …");
  return [...measured, await inBrowser(openLogRow)];
}

function byteRows(): BenchRow[] {
  const measured = measureBytes(BENCH_DIRECTORY);
  const pages = PAGES.flatMap((page) => measured.find(({ address }) => address === page) ?? []);
  return pages.flatMap(({ address, beforeFirstRun, whole, why, lenses }) => [
    atMost(`/${address} JavaScript before the first run`, beforeFirstRun, "bytes (brotli)", budgetOf(address)),
    atMost(
      `/${address} JavaScript in all, worker included`,
      whole,
      "bytes (brotli)",
      wholeBudgetOf({ address, lenses }),
    ),
    atMost(`/${address} JavaScript to answer why`, why, "bytes (brotli)", WHY_BUDGET),
  ]);
}

function lighthouseRows(progress: Progress): Promise<BenchRow[]> {
  return whileServed(async (site) => {
    const browser = await launch({ chromePath: findBrowser(), chromeFlags: BROWSER_FLAGS, logLevel: "silent" });
    try {
      const rows: BenchRow[] = [];
      for (const page of PAGES) {
        progress(`Lighthouse, mobile: /${page} …`);
        rows.push(...(await lighthouseOf(`${site}${page}`, browser.port, `/${page}`)));
      }
      return rows;
    } finally {
      browser.kill();
    }
  });
}

async function lighthouseOf(url: string, port: number, name: string): Promise<BenchRow[]> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: Object.keys(TARGETS),
  });
  const categories = result?.lhr.categories ?? {};
  const paintedMs = result?.lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN;
  return [
    ...Object.entries(TARGETS).map(([category, target]) =>
      atLeast(`${name} Lighthouse ${category}`, Math.round((categories[category]?.score ?? 0) * 100), "of 100", target),
    ),
    figure(`${name} largest paint`, Math.round(paintedMs), "ms"),
  ];
}
