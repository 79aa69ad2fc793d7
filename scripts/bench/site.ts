/**
 * The built site: JavaScript of every page, Lighthouse on a simulated phone, and how fast a long log opens. Builds into dist-bench first, so that the
 * figures belong to the present sources; serves it compressed on a port of its own.
 */
import type { AddressInfo } from "node:net";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { budgetOf, wholeBudgetOf } from "../checks/byteBudgets.ts";
import { findBrowser } from "../checks/findBrowser.ts";
import { measureBytes } from "../checks/measureBytes.ts";
import { runCommand } from "../checks/runCommand.ts";
import { compressSite } from "../serve/compressSite.ts";
import { createSiteServer } from "../serve/createSiteServer.ts";
import { openLogRow } from "./site/openLogRow.ts";
import { atLeast, atMost, figure, type BenchRow, type Progress } from "./row.ts";

const DIRECTORY = "dist-bench";
/** One page of every route type. */
const PAGES = ["", "course/", "lessons/tangle/", "simulations/tangle/", "my-course/"];
const TARGETS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const BROWSER_FLAGS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

export async function bench(progress: Progress): Promise<BenchRow[]> {
  progress("Building the site …");
  const { exitCode, output } = await runCommand([process.execPath, "scripts/build.ts", "--out", DIRECTORY], {
    BASE: "/",
  });
  if (exitCode !== 0) throw new Error(`The site could not be built:\n${output}`);
  await compressSite(DIRECTORY);
  return [...byteRows(), ...(await browserRows(progress))];
}

function byteRows(): BenchRow[] {
  const measured = measureBytes(DIRECTORY);
  const pages = PAGES.flatMap((page) => measured.find(({ address }) => address === page) ?? []);
  return pages.flatMap(({ address, beforeFirstRun, whole }) => [
    atMost(`/${address} JavaScript before the first run`, beforeFirstRun, "bytes (brotli)", budgetOf(address)),
    atMost(`/${address} JavaScript in all, worker included`, whole, "bytes (brotli)", wholeBudgetOf(address)),
  ]);
}

async function browserRows(progress: Progress): Promise<BenchRow[]> {
  const server = createSiteServer(DIRECTORY, "/").listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launch({ chromePath: findBrowser(), chromeFlags: BROWSER_FLAGS, logLevel: "silent" });
  try {
    const rows: BenchRow[] = [];
    for (const page of PAGES) {
      progress(`Lighthouse, mobile: /${page} …`);
      rows.push(...(await lighthouseOf(`http://127.0.0.1:${port}/${page}`, browser.port, `/${page}`)));
    }
    progress("A long log …");
    return [...rows, await openLogRow(`http://127.0.0.1:${port}/about/`, browser.port)];
  } finally {
    browser.kill();
    server.close();
    server.closeAllConnections();
  }
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
