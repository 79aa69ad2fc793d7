/** Follows every link, script, style, picture and fragment of a built site, under the base path it was built for. */
import { readFileSync } from "node:fs";
import { attribute, filesInSite, readSite, type Element, type Page } from "./readSite.ts";
import type { Check } from "./Stage.ts";

const ORIGIN = "https://site.invalid";

interface Reference {
  value: string;
  /** A link takes the reader somewhere; anything else is loaded with the page and may not come from elsewhere. */
  isLink: boolean;
}

export function checkLinks(directory: string, base: string): Check {
  const files = new Set(filesInSite(directory));
  const pages = readSite(directory);
  const fragments = new Map(pages.map((page) => [page.path, idsOf(page)]));
  let count = 0;

  const problems = pages.flatMap((page) =>
    page.elements.flatMap(referencesOf).flatMap((reference) => {
      count += 1;
      const problem = problemOf(reference, `${ORIGIN}${base}${page.address}`, base, files, fragments);
      return problem === undefined ? [] : [`${page.path}: ${problem}`];
    }),
  );
  for (const file of [...files].filter((name) => name.endsWith(".css"))) {
    const css = readFileSync(`${directory}/${file}`, "utf8");
    for (const [, value = ""] of css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) {
      count += 1;
      const problem = problemOf({ value, isLink: false }, `${ORIGIN}${base}${file}`, base, files, fragments);
      if (problem !== undefined) problems.push(`${file}: ${problem}`);
    }
  }
  return { problems: [...new Set(problems)], note: `${pages.length} pages, ${count} links` };
}

function problemOf(
  { value, isLink }: Reference,
  from: string,
  base: string,
  files: ReadonlySet<string>,
  fragments: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^(mailto|data|blob):/.test(value)) return undefined;
  const url = new URL(value, from);
  if (url.origin !== ORIGIN) {
    return isLink ? undefined : `loads ${value} from another host; everything a page needs lives on the site.`;
  }
  if (!url.pathname.startsWith(base)) return `${value} leaves the base path ${base}; write it with href().`;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = files.has(path) ? path : `${path}${path === "" || path.endsWith("/") ? "" : "/"}index.html`;
  if (!files.has(file)) return `${value} leads nowhere; there is no ${file}.`;
  const isPage = file.endsWith("index.html");
  if (isPage && isLink && path !== "" && !path.endsWith("/"))
    return `${value} lacks its closing "/", which costs a redirect.`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  const isRun = fragment.includes("="); // "#run=…" carries a run and names no element.
  if (fragment !== "" && !isRun && fragments.get(file)?.has(fragment) === false) {
    return `${value} names a place that ${file} does not have; there is no id="${fragment}".`;
  }
  return undefined;
}

function referencesOf(element: Element): Reference[] {
  const link = element.tagName === "a" || element.tagName === "area" ? attribute(element, "href") : undefined;
  if (link !== undefined) return [{ value: link, isLink: true }];
  const sources = ["src", "href", "poster", "component-url", "renderer-url", "before-hydration-url"]
    .map((name) => attribute(element, name))
    .concat((attribute(element, "srcset") ?? "").split(",").map((candidate) => candidate.trim().split(/\s+/)[0]));
  return sources
    .filter((value) => value !== undefined && value !== "")
    .map((value) => ({ value: value ?? "", isLink: false }));
}

function idsOf(page: Page): Set<string> {
  return new Set(page.elements.flatMap((element) => attribute(element, "id") ?? []));
}
