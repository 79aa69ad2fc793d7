/** What the search of the site finds: its texts, cut where a reader would want to land, without answers. */
import { attribute, type Element, type Page } from "../checks/readSite.ts";

/** Who may find a record: everybody, or who has finished the lesson of this id. */
export const OPEN = "open";

export type RecordKind = "lesson" | "term" | "simulation" | "page";

export interface SearchRecord {
  /** Address below the base, with the place on the page: "/lessons/chain/#run". */
  readonly url: string;
  readonly kind: RecordKind;
  /** Heading of the page. */
  readonly title: string;
  /** Heading of the part; "" where the page is one. */
  readonly part: string;
  readonly text: string;
  /** `OPEN`, or the lesson whose end it waits for. */
  readonly gate: string;
}

/** Pages that are found, by how their addresses begin. All others are left out: evidence and sources give
 * answers away, and lists say again what their entries say. */
const KINDS: readonly (readonly [address: RegExp, kind: RecordKind])[] = [
  [/^lessons\/[^/]+\/$/, "lesson"],
  [/^glossary\/[^/]+\/$/, "term"],
  [/^simulations\/[^/]+\/$/, "simulation"],
  [/^(about|course|my-course|today|ways-in)\/$/, "page"],
];

/** Left out: what is no text, what runs in the page (answers of questions are in there), what is folded away, what leads on. */
const LEFT_OUT = /^(script|style|svg|nav|template|astro-island|button)$/;
const LEFT_OUT_CLASSES = [
  "needs-scripts",
  "term-card",
  "unseen",
  "no-print",
  "no-script",
  "reveal",
  "kicker",
  "links",
  "evidence-line",
  "print-later",
];
/** Terms are buttons inside a sentence, which would not be one without them. */
const KEPT_CLASS = "term";
/** Parts of a sentence. Around anything else stands a gap, as it does on the page. */
const INLINE = /^(a|abbr|b|button|cite|code|data|em|i|mark|q|small|strong|sub|sup|time)$/;

export function searchRecords(pages: readonly Page[]): SearchRecord[] {
  return pages.flatMap((page) => {
    const kind = KINDS.find(([address]) => address.test(page.address))?.[1];
    return kind === undefined ? [] : recordsOf(page, kind);
  });
}

function recordsOf({ address, elements }: Page, kind: RecordKind): SearchRecord[] {
  const main = elements.find((element) => element.tagName === "main");
  const title = elements.find((element) => element.tagName === "h1");
  if (main === undefined || title === undefined) throw new Error(`${address}: has no <main> with an <h1>.`);
  const parts = cut(main);
  const name = address.split("/")[1] ?? "";
  return [...parts.values()].map(({ id, heading, isGated, text }) => ({
    url: `/${address}${id === "" ? "" : `#${id}`}`,
    kind,
    title: tidy(allText(title)),
    part: heading,
    // A term may also be looked for by the word in its address: "retry" stands in none of the sentences of "asking again".
    text: tidy(kind === "term" ? `${name.replaceAll("-", " ")}: ${text}` : text),
    gate: isGated ? name : OPEN,
  }));
}

interface Part {
  readonly id: string;
  readonly heading: string;
  readonly isGated: boolean;
  text: string;
}

/**
 * The text of a page by its sections that have an id and a heading, each once for everybody and once for who has passed the
 * gate. What follows a section belongs to it. A page without sections is one part.
 */
function cut(main: Element): Map<string, Part> {
  const parts = new Map<string, Part>();
  let section: { id: string; heading: string } = { id: "", heading: "" };
  const headings = new Set<Element>();
  const add = (text: string, isGated: boolean): void => {
    if (text.trim() === "" && !parts.has(`${section.id} ${isGated}`)) return;
    const key = `${section.id} ${isGated}`;
    const part = parts.get(key) ?? { ...section, isGated, text: "" };
    part.text += text;
    parts.set(key, part);
  };
  const visit = (element: Element, isGated: boolean): void => {
    for (const node of element.childNodes) {
      if ("tagName" in node) {
        if (isLeftOut(node) || headings.has(node) || node.tagName === "h1") continue;
        const [id, heading] = [attribute(node, "id"), firstHeading(node)];
        if (node.tagName === "section" && id !== undefined && heading !== undefined) {
          section = { id, heading: tidy(allText(heading)) };
          headings.add(heading);
        }
        const gap = INLINE.test(node.tagName) ? "" : " ";
        add(gap, isGated);
        visit(node, isGated || classesOf(node).includes("gate"));
        add(gap, isGated);
      } else if ("value" in node) add(node.value, isGated);
    }
  };
  visit(main, false);
  return parts;
}

function isLeftOut(element: Element): boolean {
  const classes = classesOf(element);
  if (classes.includes(KEPT_CLASS)) return false;
  return LEFT_OUT.test(element.tagName) || classes.some((name) => LEFT_OUT_CLASSES.includes(name));
}

function classesOf(element: Element): string[] {
  return attribute(element, "class")?.split(/\s+/) ?? [];
}

function firstHeading(element: Element): Element | undefined {
  for (const node of element.childNodes) {
    if (!("tagName" in node)) continue;
    const heading = node.tagName === "h2" ? node : firstHeading(node);
    if (heading !== undefined) return heading;
  }
  return undefined;
}

function allText(element: Element): string {
  return element.childNodes
    .map((node) => ("value" in node ? node.value : "tagName" in node ? allText(node) : ""))
    .join("");
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
