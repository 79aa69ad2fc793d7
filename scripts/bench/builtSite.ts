import type { AddressInfo } from "node:net";
import { launch, type Browser } from "puppeteer-core";
import { findBrowser } from "../checks/findBrowser.ts";
import { runCommand } from "../checks/runCommand.ts";
import { createSiteServer } from "../serve/createSiteServer.ts";
import type { Progress } from "./row.ts";

/** Where benches build, so that what is served for work stays as it is. */
export const BENCH_DIRECTORY = "dist-bench";

const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"];

/** Builds the present sources. Throws with the build's output when it fails. */
export async function buildForBench(progress: Progress): Promise<void> {
  progress("Building the site …");
  const built = await runCommand([process.execPath, "scripts/build.ts", "--out", BENCH_DIRECTORY], { BASE: "/" });
  if (built.exitCode !== 0) throw new Error(`The site could not be built:\n${built.output}`);
}

/** Serves a built site on a port of its own while `work` goes on; `site` ends in a slash. Left out: what was built for benches. */
export async function whileServed<Result>(
  work: (site: string) => Promise<Result>,
  directory = BENCH_DIRECTORY,
): Promise<Result> {
  const server = createSiteServer(directory, "/").listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** The same with a browser. */
export function inBrowser<Result>(
  work: (browser: Browser, site: string) => Promise<Result>,
  directory?: string,
): Promise<Result> {
  return whileServed(async (site) => {
    const browser = await launch({ executablePath: findBrowser(), args: FLAGS });
    try {
      return await work(browser, site);
    } finally {
      await browser.close();
    }
  }, directory);
}
