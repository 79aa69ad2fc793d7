import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { attribute, filesInSite, readSite, textOf, type Element, type Page } from "./readSite.ts";

/** It answers for pages and is part of none; it names every file of the site. */
export const SERVICE_WORKER = "service-worker.js";

export interface PageBytes {
  address: string;
  /**
   * JavaScript the page loads until a run can be started: its scripts, its islands and all they import, inline scripts too
   * (brotli 11). Islands that wait until they are seen, behind a gate that only the run opens, come later.
   */
  beforeFirstRun: number;
  /** The same and everything that may come later: what is imported on demand, the workers (brotli 11). */
  whole: number;
  /** What comes beyond that when somebody asks a number why it is as it is: causes and their sentences (brotli 11). */
  why: number;
  /** Ids of the lenses that it shows. */
  lenses: readonly string[];
}

/** JavaScript of every page of a built site, read from the files. Every file counts once, compressed on its own. */
export function measureBytes(directory: string): PageBytes[] {
  const scripts = new Map(
    filesInSite(directory)
      .filter((file) => file.endsWith(".js") && file !== SERVICE_WORKER)
      .map((file) => [file, readFileSync(`${directory}/${file}`, "utf8")]),
  );
  const bytes = new Map([...scripts].map(([file, text]) => [file, brotliBytes(text)]));
  const sumOf = (files: ReadonlySet<string>) => [...files].reduce((sum, file) => sum + (bytes.get(file) ?? 0), 0);
  return readSite(directory).map((page) => {
    const filesOf = (names: ReadonlySet<string>) =>
      [...scripts.keys()].filter((file) => names.has(posix.basename(file)));
    const inline = inlineScripts(page);
    const inlineBytes = inline === "" ? 0 : brotliBytes(inline);
    const atOnce = closure(filesOf(entryNames(page, isLoadedBeforeTheRun)), scripts, namesImportedAtOnce);
    const lenses = lensesShown(page);
    const elsewhere = partsOfOtherLenses(lenses, scripts);
    const entries = [...filesOf(entryNames(page)), ...filesOf(namesMentioned(inline))];
    const mentionedBy = (text: string) =>
      new Set([...namesMentioned(withoutDependencyLists(text))].filter((name) => !elsewhere.has(name)));
    const everything = closure(entries, scripts, mentionedBy);
    const unasked = closure(entries, scripts, (text) => mentionedBy(withoutAnswers(text)));
    return {
      address: page.address,
      beforeFirstRun: inlineBytes + sumOf(atOnce),
      whole: inlineBytes + sumOf(unasked),
      why: sumOf(everything) - sumOf(unasked),
      lenses,
    };
  });
}

/**
 * Of every page of a built site, by its path, the paths of all files that it may ask for: scripts and workers with what they
 * import, fonts, pictures. Parts of lenses that it does not show are left out.
 */
export function filesNeeded(directory: string): Map<string, readonly string[]> {
  const paths = filesInSite(directory).filter((path) => path !== SERVICE_WORKER);
  const texts = new Map(
    paths
      .filter((path) => /\.(js|css)$/.test(path))
      .map((path) => [path, readFileSync(`${directory}/${path}`, "utf8")]),
  );
  const scripts = new Map([...texts].filter(([path]) => path.endsWith(".js")));
  const byName = new Map(paths.map((path) => [posix.basename(path), path]));
  return new Map(
    readSite(directory).map((page) => {
      const elsewhere = partsOfOtherLenses(lensesShown(page), scripts);
      const namesIn = (text: string) =>
        new Set([...fileNames(withoutDependencyLists(text))].filter((name) => !elsewhere.has(name)));
      const html = readFileSync(`${directory}/${page.path}`, "utf8");
      const entries = [...namesIn(html)].flatMap((name) => byName.get(name) ?? []);
      const needed = closure(
        entries.filter((path) => !path.endsWith(".html")),
        new Map(paths.map((path) => [path, texts.get(path) ?? ""])),
        namesIn,
      );
      return [page.path, [...needed].filter((path) => !path.endsWith(".html"))];
    }),
  );
}

/** Everything in a text that looks like the name of a file that pages fetch. */
function fileNames(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/[\w.-]+\.(?:js|css|woff2|svg|png|webp|webmanifest|json)\b/g)].map(([name]) => name),
  );
}

/** File names of scripts that the page or one of its islands asks for. */
function entryNames({ elements }: Page, isWanted: (element: Element) => boolean = () => true): Set<string> {
  const wanted = elements.filter(isWanted);
  const inline = wanted.filter((element) => element.tagName === "script").map(textOf);
  const attributes = wanted.flatMap((element) =>
    ["src", "component-url", "renderer-url", "before-hydration-url"].flatMap((name) => attribute(element, name) ?? []),
  );
  const preloads = wanted
    .filter((element) => attribute(element, "rel") === "modulepreload")
    .flatMap((element) => attribute(element, "href") ?? []);
  const imported = inline.flatMap((text) => [...namesImportedAtOnce(text)]);
  return new Set([...attributes, ...preloads, ...imported].map((name) => posix.basename(name)));
}

/** Ids of the lenses that the islands of a page are given. */
function lensesShown({ elements }: Page): string[] {
  const props = elements.map((element) => attribute(element, "props") ?? "").join("\n");
  return [...new Set([...props.matchAll(/"id":\[0,"([\w-]+)"\]/g)].map(([, id = ""]) => id))];
}

/**
 * Names of scripts that play, draw or say lenses which the page does not show. The tables by which an island and a worker
 * find the parts of a lens (simulations/lenses/{views,worker}.ts, src/words/loadWords.ts) name those of every lens; a page
 * fetches its own.
 */
function partsOfOtherLenses(shown: readonly string[], scripts: ReadonlyMap<string, string>): Set<string> {
  const names = new Set<string>();
  for (const text of scripts.values()) {
    for (const [, lens = "", name = ""] of text.matchAll(PART_OF_A_LENS)) {
      if (!shown.includes(lens)) names.add(name);
    }
  }
  return names;
}

/** `"./tangle/view.ts":()=>load(()=>import("./view.x.js")` and `"./en/lenses/tangle.ts":()=>…` */
export const PART_OF_A_LENS =
  /["'`]\.\/(?:en\/lenses\/)?([\w-]+)(?:\/(?:view|model|lens))?\.ts["'`]:\(\)=>[^,;]{0,40}import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g;

/** Vite lists what the parts of a script import beside the script; the parts themselves say the same. */
function withoutDependencyLists(text: string): string {
  return text.replace(/^const __vite__mapDeps=.*\n/, "");
}

/** The same without what is imported when somebody asks why: a module named `why…`, by the page or by a worker. */
function withoutAnswers(text: string): string {
  return text.replaceAll(/\bimport\(["'`]\.\/why[\w.-]*\.js["'`]\)/g, "");
}

/** False for an island that is loaded when it is seen and stands behind a gate that opens after the run. */
function isLoadedBeforeTheRun(element: Element): boolean {
  if (element.tagName !== "astro-island" || attribute(element, "client") !== "visible") return true;
  for (let parent = element.parentNode; parent !== null && "tagName" in parent; parent = parent.parentNode) {
    if (["run", "compare"].includes(attribute(parent, "data-after") ?? "")) return false;
  }
  return true;
}

function inlineScripts({ elements }: Page): string {
  return elements
    .filter((element) => element.tagName === "script" && attribute(element, "src") === undefined)
    .map(textOf)
    .join("\n");
}

/** `import "./x.js"`, `import{a}from"./x.js"`, `export*from"./x.js"`, but not `import("./x.js")`. */
function namesImportedAtOnce(text: string): Set<string> {
  const matches = text.matchAll(/(?:\bfrom|\bimport|\bexport)\s*["'`]([^"'`]+\.js)["'`]/g);
  return new Set([...matches].map(([, path = ""]) => posix.basename(path)));
}

/** Every script whose name stands anywhere in the text, in whatever way it is loaded. */
function namesMentioned(text: string): Set<string> {
  return new Set([...text.matchAll(/[\w.-]+\.js\b/g)].map(([name]) => name));
}

function closure(
  entries: readonly string[],
  scripts: ReadonlyMap<string, string>,
  namesIn: (text: string) => Set<string>,
): Set<string> {
  const found = new Set<string>();
  const pending = [...entries];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const names = namesIn(scripts.get(file) ?? "");
    pending.push(...[...scripts.keys()].filter((candidate) => names.has(posix.basename(candidate))));
  }
  return found;
}

/** Size after brotli 11. */
export function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
