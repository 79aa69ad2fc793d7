import { cachePrefix } from "./cachePrefix.ts";
import { DIGEST_DIGITS, OFFLINE_PAGE, pageWithNeeds, toFetchFirst, type SiteFiles } from "./siteFiles.ts";
import type { KeepTrouble } from "./messages.ts";

/** Files that are fetched side by side. */
const AT_ONCE = 6;
/** Stands in a cache that is kept whole. */
const WHOLE_MARK = ".kept-whole";

/** Why a file could not be kept. */
export class NotKept extends Error {
  readonly trouble: KeepTrouble;
  constructor(trouble: KeepTrouble, path: string) {
    super(`${path} could not be kept: ${trouble}`);
    this.name = "NotKept";
    this.trouble = trouble;
  }
}

/**
 * The files of one edition that are kept on this device, in a cache of its own. A file gets in only if its content is the
 * edition's, so that what is kept never mixes two.
 */
export class KeptFiles {
  readonly #site: SiteFiles;
  /** Address of the base, with a slash at its end. */
  readonly #base: string;
  readonly #caches: CacheStorage;
  readonly #fetch: typeof fetch;

  constructor(site: SiteFiles, base: string, caches: CacheStorage, fetchFile: typeof fetch) {
    this.#site = site;
    this.#base = base;
    this.#caches = caches;
    this.#fetch = fetchFile;
  }

  get #prefix(): string {
    return cachePrefix(new URL(this.#base).pathname);
  }

  #open(): Promise<Cache> {
    return this.#caches.open(this.#prefix + this.#site.version);
  }

  /** Names of the caches of other editions below the same base, the oldest first. */
  async #others(): Promise<string[]> {
    const names = await this.#caches.keys();
    return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#prefix + this.#site.version);
  }

  /** A file that is kept. Of other editions only what has its content's hash in its name: it is the same in all. */
  async answer(path: string): Promise<Response | undefined> {
    const address = this.#base + path;
    const own = await (await this.#open()).match(address);
    if (own !== undefined || !path.startsWith("_astro/")) return own;
    for (const name of await this.#others()) {
      const found = await (await this.#caches.open(name)).match(address);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async paths(): Promise<string[]> {
    return (await pathsIn(await this.#open(), this.#base)).filter((path) => path in this.#site.files);
  }

  async isWhole(): Promise<boolean> {
    return (await (await this.#open()).match(this.#base + WHOLE_MARK)) !== undefined;
  }

  async markWhole(): Promise<void> {
    await (await this.#open()).put(this.#base + WHOLE_MARK, new Response(""));
  }

  /** What the edition before had kept, in this edition: all of it or, where one file fails, an error. @throws NotKept */
  async takeAlong(): Promise<void> {
    const before: string[] = [];
    let isWhole = false;
    for (const name of await this.#others()) {
      const cache = await this.#caches.open(name);
      before.push(...(await pathsIn(cache, this.#base)));
      isWhole ||= (await cache.match(this.#base + WHOLE_MARK)) !== undefined;
    }
    await this.keep(toFetchFirst(this.#site, before, isWhole));
    if (isWhole) await this.markWhole();
  }

  /** A page that is looked at, with everything that it may ask for. @throws NotKept */
  keepPage(path: string): Promise<void> {
    return this.keep(pageWithNeeds(this.#site, path));
  }

  /** Fetches what is not kept yet. @throws NotKept at the first file that cannot be kept; those before it stay. */
  async keep(paths: readonly string[]): Promise<void> {
    const cache = await this.#open();
    const kept = new Set(await pathsIn(cache, this.#base));
    const wanted = paths.filter((path) => path in this.#site.files && !kept.has(path));
    for (let first = 0; first < wanted.length; first += AT_ONCE) {
      await Promise.all(wanted.slice(first, first + AT_ONCE).map((path) => this.#keepOne(cache, path)));
    }
  }

  async #keepOne(cache: Cache, path: string): Promise<void> {
    // What the browser has in store may be older; what the host has may be newer.
    const response = (await this.#fetched(path, "default")) ?? (await this.#fetched(path, "reload"));
    if (response === null) throw new NotKept("changed", path);
    try {
      await cache.put(this.#base + path, response);
    } catch {
      throw new NotKept("full", path);
    }
  }

  /** The file if it is this edition's, else null. */
  async #fetched(path: string, mode: RequestCache): Promise<Response | null> {
    let response: Response;
    let body: ArrayBuffer;
    try {
      response = await this.#fetch(this.#base + path.replace(/(^|\/)index\.html$/, "$1"), { cache: mode });
      body = await response.arrayBuffer();
    } catch {
      throw new NotKept("away", path);
    }
    if (!response.ok || (await digestOf(body)) !== this.#site.files[path]![1]) return null;
    // Made anew: a page that came by a redirect may not be shown for another address.
    return new Response(body, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } });
  }

  /**
   * Drops what was kept of earlier editions, but the one before: pages of it may still be open and fetch parts.
   */
  async dropOld(): Promise<void> {
    for (const name of (await this.#others()).slice(0, -1)) await this.#caches.delete(name);
  }

  /** Drops everything but the page that says that nothing is kept. */
  async forget(): Promise<void> {
    for (const name of await this.#others()) await this.#caches.delete(name);
    const cache = await this.#open();
    const stays = new Set(pageWithNeeds(this.#site, OFFLINE_PAGE));
    for (const path of [...(await pathsIn(cache, this.#base)), WHOLE_MARK]) {
      if (!stays.has(path)) await cache.delete(this.#base + path);
    }
  }
}

async function pathsIn(cache: Cache, base: string): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => url.slice(base.length)).filter((path) => path !== WHOLE_MARK);
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, DIGEST_DIGITS);
}
