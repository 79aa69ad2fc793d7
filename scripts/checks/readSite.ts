import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface Page {
  /** Path below the built site, such as "lessons/tangle/index.html". */
  path: string;
  /** Address below the base, such as "lessons/tangle/". */
  address: string;
  /** All elements in document order. */
  elements: Element[];
}

/** Every HTML page of a built site, parsed. Throws when there is none, so that no check passes on nothing. */
export function readSite(directory: string): Page[] {
  const files = filesInSite(directory).filter((path) => path.endsWith(".html"));
  if (files.length === 0) throw new Error(`There is no page in ${directory}. Build the site first.`);
  return files.map((path) => pageOf(path, parse(readFileSync(`${directory}/${path}`, "utf8"))));
}

/** A parsed page of the site; `path` as `Page` has it. */
export function pageOf(path: string, document: Node): Page {
  return { path, address: path.replace(/(^|\/)index\.html$/, "$1"), elements: elementsOf(document) };
}

/** Paths of all files of a built site, relative to it, without the precompressed copies. */
export function filesInSite(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".br"))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .toSorted();
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function textOf(element: Element): string {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

function elementsOf(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  const inTemplate = "content" in node ? elementsOf(node.content) : [];
  return "tagName" in node ? [node, ...children, ...inTemplate] : [...children, ...inTemplate];
}
