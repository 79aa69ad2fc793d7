import { href } from "../../href.ts";

/** One place of the site that was found. */
export interface Place {
  /** Address with the base, and with the place on the page. */
  readonly address: string;
  readonly kind: "lesson" | "term" | "simulation" | "page";
  readonly title: string;
  /** Heading of the part of the page, or "". */
  readonly part: string;
  /** Some words around what was found, in pieces: those that were looked for are marked. */
  readonly excerpt: readonly { readonly text: string; readonly isMarked: boolean }[];
}

export interface Found {
  /** The best `limit` places, best first. */
  readonly places: readonly Place[];
  /** How many there are in all. */
  readonly count: number;
  /** How many more would be found by somebody who has finished every lesson. */
  readonly heldBack: number;
}

/** The part of Pagefind's programming interface that is used here: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { excerptLength?: number }): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{
    results: { data(): Promise<{ raw_url: string; excerpt: string; meta: Record<string, string> }> }[];
    unfilteredResultCount: number;
  }>;
}

const EXCERPT_WORDS = 24;
let pagefind: Promise<Pagefind> | undefined;

/**
 * Looks for words in the texts of the site. What lies behind a guess is found only in the lessons that are `finished` (their ids).
 * Fetches its index the first time; rejects when that does not come, and may be asked again.
 */
export async function findPlaces(
  query: string,
  { finished, limit }: { finished: readonly string[]; limit: number },
): Promise<Found> {
  pagefind ??= fetchPagefind();
  pagefind.catch(() => (pagefind = undefined));
  const { results, unfilteredResultCount } = await (
    await pagefind
  ).search(query, { filters: { gate: { any: ["open", ...finished] } } });
  const best = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return {
    count: results.length,
    heldBack: unfilteredResultCount - results.length,
    places: best.map(({ raw_url: address, excerpt, meta }) => ({
      address: href(address as `/${string}`),
      kind: meta["kind"] as Place["kind"],
      title: meta["title"] ?? "",
      part: meta["part"] ?? "",
      excerpt: piecesOf(excerpt),
    })),
  };
}

async function fetchPagefind(): Promise<Pagefind> {
  // The build writes it once all pages are there, so no bundler knows it. Its compiled part runs in a worker of its own: the
  // policy of the pages lets none run in them, and need not.
  const address = href("/pagefind/pagefind.js");
  const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
  await loaded.options({ excerptLength: EXCERPT_WORDS });
  return loaded;
}

/** Pagefind marks words by `<mark>` in a text that is HTML otherwise. */
export function piecesOf(excerpt: string): Place["excerpt"] {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return Array.from(body.childNodes, (node) => ({
    text: node.textContent ?? "",
    isMarked: node.nodeName === "MARK",
  }));
}
