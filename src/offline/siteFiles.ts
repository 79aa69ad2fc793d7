/** A file of the built site: how large it is, bytes as they lie there, and the first part of its SHA-256, in hexadecimal. */
export type SiteFile = readonly [bytes: number, digest: string];

/** What a built site consists of, as its service worker is given it (scripts/build/writeOffline.ts). */
export interface SiteFiles {
  /** Another one for every other content. */
  readonly version: string;
  /** By path below the base, such as `lessons/tangle/index.html`. */
  readonly files: Readonly<Record<string, SiteFile>>;
  /** By page, the files that it may ask for, as places in the list of `files`. */
  readonly needs: Readonly<Record<string, readonly number[]>>;
}

/** Digits of a digest that are compared: enough to tell any two contents apart that a host could mix up. */
export const DIGEST_DIGITS = 16;
/** The page that says what is kept. Every edition is kept with it. */
export const OFFLINE_PAGE = "offline/index.html";

/** A page and what it needs, by path. A page that is not there needs nothing. */
export function pageWithNeeds({ files, needs }: SiteFiles, page: string): readonly string[] {
  if (!(page in needs)) return [];
  const names = Object.keys(files);
  return [page, ...needs[page]!.map((place) => names[place]!)];
}

/**
 * The path of a file by its address: without the base, query and fragment, and with `index.html` after a slash. Null for what
 * lies outside the base.
 */
export function pathOf(address: string, base: string): string | null {
  const { pathname } = new URL(address);
  if (!pathname.startsWith(base)) return null;
  let path: string;
  try {
    path = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Bytes of several files. */
export function bytesOf({ files }: SiteFiles, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (files[path]?.[0] ?? 0), 0);
}

/**
 * What a new edition fetches before it may take over: its offline page, each page that is kept of the edition before, and
 * everything where everything was kept. A page that it no longer has is dropped.
 */
export function toFetchFirst(site: SiteFiles, keptBefore: readonly string[], isWhole: boolean): readonly string[] {
  if (isWhole) return Object.keys(site.files);
  const pages = [OFFLINE_PAGE, ...keptBefore.filter((path) => path in site.needs)];
  return [...new Set(pages.flatMap((page) => pageWithNeeds(site, page)))];
}
