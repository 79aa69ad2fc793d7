import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { attribute, filesInSite, readSite, textOf, type Page } from "./readSite.ts";

export interface PageBytes {
  address: string;
  /** JavaScript the page loads by itself: its scripts, its islands and all they import, inline scripts too (brotli 11). */
  beforeFirstRun: number;
  /** The same and everything that may come later: what is imported on demand, the workers (brotli 11). */
  whole: number;
}

/** JavaScript of every page of a built site, read from the files. Every file counts once, compressed on its own. */
export function measureBytes(directory: string): PageBytes[] {
  const scripts = new Map(
    filesInSite(directory)
      .filter((file) => file.endsWith(".js"))
      .map((file) => [file, readFileSync(`${directory}/${file}`, "utf8")]),
  );
  return readSite(directory).map((page) => {
    const entries = [...scripts.keys()].filter((file) => entryNames(page).has(posix.basename(file)));
    const inline = inlineScripts(page);
    const inlineBytes = inline === "" ? 0 : brotliBytes(inline);
    const atOnce = closure(entries, scripts, namesImportedAtOnce);
    const mentioned = closure([...atOnce, ...namedFiles(inline, scripts)], scripts, namesMentioned);
    return {
      address: page.address,
      beforeFirstRun: inlineBytes + sumOfBytes(atOnce, scripts),
      whole: inlineBytes + sumOfBytes(mentioned, scripts),
    };
  });
}

/** File names of scripts that the page or one of its islands asks for. */
function entryNames({ elements }: Page): Set<string> {
  const inline = elements.filter((element) => element.tagName === "script").map(textOf);
  const attributes = elements.flatMap((element) =>
    ["src", "component-url", "renderer-url", "before-hydration-url"].flatMap((name) => attribute(element, name) ?? []),
  );
  const preloads = elements
    .filter((element) => attribute(element, "rel") === "modulepreload")
    .flatMap((element) => attribute(element, "href") ?? []);
  const imported = inline.flatMap((text) => [...namesImportedAtOnce(text)]);
  return new Set([...attributes, ...preloads, ...imported].map((name) => posix.basename(name)));
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

function namedFiles(text: string, scripts: ReadonlyMap<string, string>): string[] {
  const names = namesMentioned(text);
  return [...scripts.keys()].filter((file) => names.has(posix.basename(file)));
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

function sumOfBytes(files: ReadonlySet<string>, scripts: ReadonlyMap<string, string>): number {
  return [...files].reduce((sum, file) => sum + brotliBytes(scripts.get(file) ?? ""), 0);
}

function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
