import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { DIGEST_DIGITS, type SiteFile, type SiteFiles } from "../../src/offline/siteFiles.ts";
import { filesNeeded, SERVICE_WORKER } from "../checks/measureBytes.ts";
import { filesInSite } from "../checks/readSite.ts";

/** What nobody needs without a network: frames for other sites, pictures for links elsewhere, the trainer's notes, a wrong address. */
const LEFT_OUT = /^(embed|stills|trainer)\/|^404\.html$|^service-worker\.js$/;
/** A search fetches what it needs as it goes. */
const SEARCH_PAGE = "search/index.html";
const SEARCH_FILES = /^pagefind\//;

/** Writes the service worker of a built site, which knows every file that may be kept; returns how many those are. */
export async function writeOffline(directory: string): Promise<number> {
  const site = siteFiles(directory);
  await build({
    entryPoints: ["src/offline/serviceWorker.ts"],
    outfile: join(directory, SERVICE_WORKER),
    bundle: true,
    format: "iife",
    minify: true,
    target: ["chrome123", "firefox121", "safari17.5"],
    define: { SITE_FILES: JSON.stringify(site) },
    logLevel: "error",
  });
  return Object.keys(site.files).length;
}

/** Every file of the site that may be kept, and what each page needs of them. */
export function siteFiles(directory: string): SiteFiles {
  const paths = filesInSite(directory).filter((path) => !LEFT_OUT.test(path));
  const files: Record<string, SiteFile> = {};
  const whole = createHash("sha256");
  for (const path of paths) {
    const content = readFileSync(join(directory, path));
    const digest = createHash("sha256").update(content).digest("hex").slice(0, DIGEST_DIGITS);
    files[path] = [content.length, digest];
    whole.update(`${path} ${digest}\n`);
  }
  const placeOf = new Map(paths.map((path, place) => [path, place]));
  const needs: Record<string, readonly number[]> = {};
  for (const [page, names] of filesNeeded(directory)) {
    if (!placeOf.has(page)) continue;
    const all = page === SEARCH_PAGE ? [...names, ...paths.filter((path) => SEARCH_FILES.test(path))] : names;
    needs[page] = [...new Set(all)].flatMap((path) => placeOf.get(path) ?? []).toSorted((one, other) => one - other);
  }
  return { version: whole.digest("hex").slice(0, DIGEST_DIGITS), files, needs };
}
