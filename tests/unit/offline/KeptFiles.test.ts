import { describe, expect, test } from "vitest";
import { KeptFiles, NotKept } from "../../../src/offline/KeptFiles.ts";
import { OFFLINE_PAGE } from "../../../src/offline/siteFiles.ts";
import { BASE, contents, site, siteOf } from "./site.ts";

const TANGLE = "lessons/tangle/index.html";
const RUN = "_astro/run.1.js";

/** As much of the browser's caches as is used; `room` is how many entries fit in all. */
function createCaches(room = Infinity): CacheStorage {
  const all = new Map<string, Map<string, Response>>();
  const count = () => [...all.values()].reduce((sum, { size }) => sum + size, 0);
  const cacheOf = (name: string) => {
    const entries = all.get(name) ?? new Map<string, Response>();
    all.set(name, entries);
    return {
      match: async (address: string) => entries.get(address)?.clone(),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      delete: async (address: string) => entries.delete(address),
      put: async (address: string, response: Response) => {
        if (count() >= room) throw new DOMException("no room", "QuotaExceededError");
        entries.set(address, response);
      },
    };
  };
  return {
    open: async (name: string) => cacheOf(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  } as unknown as CacheStorage;
}

/** A host of that site, and how often each of its files was asked for. */
function createHost(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const host = { files, isAway: false };
  const fetchFile = async (address: string | URL | Request): Promise<Response> => {
    if (host.isAway) throw new TypeError("no network");
    const path = String(address).slice(BASE.length);
    asked.push(path);
    const content = host.files[path === "" || path.endsWith("/") ? `${path}index.html` : path];
    return content === undefined ? new Response("", { status: 404 }) : new Response(content);
  };
  return { host, asked, fetchFile: fetchFile as typeof fetch };
}

const textOf = async (response: Response | undefined) => response?.text();

describe("what is kept of one edition", () => {
  test("a page that was looked at is there with what it needs, and is fetched once", async () => {
    const { host, asked, fetchFile } = createHost(contents);
    const kept = new KeptFiles(site, BASE, createCaches(), fetchFile);
    await kept.keepPage(TANGLE);
    await kept.keepPage(TANGLE);
    host.isAway = true;
    expect(await textOf(await kept.answer(TANGLE))).toBe("first");
    expect(await textOf(await kept.answer(RUN))).toBe("run");
    expect(await kept.answer("about/index.html")).toBeUndefined();
    expect(asked.toSorted()).toEqual([RUN, "lessons/tangle/"]);
  });

  test("content of another edition is never kept, however it came", async () => {
    const { asked, fetchFile } = createHost({ ...contents, [TANGLE]: "newer" });
    const kept = new KeptFiles(site, BASE, createCaches(), fetchFile);
    await expect(kept.keepPage(TANGLE)).rejects.toMatchObject({ name: "NotKept", trouble: "changed" });
    expect(await kept.answer(TANGLE)).toBeUndefined();
    // Once as the browser has it in store, and once past that.
    expect(asked.filter((path) => path === "lessons/tangle/")).toHaveLength(2);
  });

  test("without a network and without room it says which, and keeps what had come", async () => {
    const away = createHost(contents);
    away.host.isAway = true;
    const nothing = new KeptFiles(site, BASE, createCaches(), away.fetchFile);
    await expect(nothing.keepPage(TANGLE)).rejects.toMatchObject({ trouble: "away" });
    const full = new KeptFiles(site, BASE, createCaches(1), createHost(contents).fetchFile);
    await expect(full.keep(Object.keys(contents))).rejects.toBeInstanceOf(NotKept);
    await expect(full.keep(Object.keys(contents))).rejects.toMatchObject({ trouble: "full" });
    expect(await full.paths()).toHaveLength(1);
  });

  test("what is forgotten is gone, but for the page that says so", async () => {
    const kept = new KeptFiles(site, BASE, createCaches(), createHost(contents).fetchFile);
    await kept.keep(Object.keys(contents));
    await kept.markWhole();
    expect(await kept.isWhole()).toBe(true);
    await kept.forget();
    expect(await kept.paths()).toEqual([OFFLINE_PAGE]);
    expect(await kept.isWhole()).toBe(false);
  });
});

describe("a new edition", () => {
  const newer = { ...contents, [TANGLE]: "second", "_astro/run.2.js": "ran" };
  const needs = { [OFFLINE_PAGE]: [], [TANGLE]: [4], "about/index.html": [] };
  const next = siteOf("2", newer, needs);

  test("has, before it takes over, every page that was kept, in its own content", async () => {
    const caches = createCaches();
    await new KeptFiles(site, BASE, caches, createHost(contents).fetchFile).keepPage(TANGLE);
    const { host, fetchFile } = createHost(newer);
    const kept = new KeptFiles(next, BASE, caches, fetchFile);
    await kept.takeAlong();
    host.isAway = true;
    expect(await textOf(await kept.answer(TANGLE))).toBe("second");
    expect(await textOf(await kept.answer("_astro/run.2.js"))).toBe("ran");
    // A page of the edition before that is still open fetches its parts, which no edition has otherwise.
    expect(await textOf(await kept.answer(RUN))).toBe("run");
    expect(await kept.isWhole()).toBe(false);
  });

  test("does not come about while one of its files is missing, and what was there stays", async () => {
    const caches = createCaches();
    const before = new KeptFiles(site, BASE, caches, createHost(contents).fetchFile);
    await before.keepPage(TANGLE);
    const { "_astro/run.2.js": _, ...withoutPart } = newer;
    const kept = new KeptFiles(next, BASE, caches, createHost(withoutPart).fetchFile);
    await expect(kept.takeAlong()).rejects.toMatchObject({ trouble: "changed" });
    expect(await textOf(await before.answer(TANGLE))).toBe("first");
  });

  test("is kept whole where the one before was", async () => {
    const caches = createCaches();
    const before = new KeptFiles(site, BASE, caches, createHost(contents).fetchFile);
    await before.keep(Object.keys(contents));
    await before.markWhole();
    const kept = new KeptFiles(next, BASE, caches, createHost(newer).fetchFile);
    await kept.takeAlong();
    expect((await kept.paths()).toSorted()).toEqual(Object.keys(newer).toSorted());
    expect(await kept.isWhole()).toBe(true);
  });

  test("leaves the edition before in place, and drops those before it", async () => {
    const caches = createCaches();
    for (const version of ["0", "1"]) {
      await new KeptFiles({ ...site, version }, BASE, caches, createHost(contents).fetchFile).keepPage(TANGLE);
    }
    const kept = new KeptFiles(next, BASE, caches, createHost(newer).fetchFile);
    await kept.takeAlong();
    await kept.dropOld();
    expect(await caches.keys()).toEqual(["past-the-plateau /course/ 1", "past-the-plateau /course/ 2"]);
  });
});
