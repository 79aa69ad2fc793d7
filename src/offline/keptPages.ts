import { cachePrefix } from "./cachePrefix.ts";
import { OFFLINE_PAGE } from "./siteFiles.ts";

/** A page that is kept on this device: its address and what it is called. */
export interface KeptPage {
  readonly address: string;
  readonly title: string;
}

/** Every page that is kept of the newest edition on this device, by title. `base` is the path below which the site lies. */
export async function keptPages(base: string): Promise<readonly KeptPage[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
  const pages = new Map<string, string>();
  for (const name of names) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (!pathname.endsWith(".html") || pathname.endsWith(OFFLINE_PAGE)) continue;
      const text = (await (await cache.match(url))?.text()) ?? "";
      const page = new DOMParser().parseFromString(text, "text/html");
      pages.set(pathname.replace(/index\.html$/, ""), page.querySelector("h1")?.textContent.trim() || page.title);
    }
  }
  return [...pages]
    .map(([address, title]) => ({ address, title }))
    .toSorted((one, other) => one.title.localeCompare(other.title));
}
