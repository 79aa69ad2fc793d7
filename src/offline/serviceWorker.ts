import { KeptFiles, NotKept } from "./KeptFiles.ts";
import { isAsk, type Answer, type Ask } from "./messages.ts";
import type { AskedForEvent, ServiceWorkerScope } from "./ServiceWorkerScope.ts";
import { bytesOf, OFFLINE_PAGE, pathOf, type SiteFiles } from "./siteFiles.ts";

/** Put here by the build. */
declare const SITE_FILES: SiteFiles;

/**
 * The service worker: it keeps what was looked at, and answers from it. A page comes whole from one edition; a newer one waits
 * until somebody lets it in.
 */
const self = globalThis as unknown as ServiceWorkerScope;
const base = self.registration.scope;
const basePath = new URL(base).pathname;
const kept = new KeptFiles(SITE_FILES, base, self.caches, self.fetch.bind(self));

// A new edition waits until somebody lets it in; then it has all that was kept of the one before.
self.addEventListener("install", (event) => event.waitUntil(kept.takeAlong()));

self.addEventListener("activate", (event) => event.waitUntil(begin()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" ? pathOf(request.url, basePath) : null;
  // What is none of the site's files, the host alone can answer.
  if (path === null || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(event, path));
});

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (!isAsk(event.data)) return port?.postMessage({ trouble: "unknown" } satisfies Answer);
  const work = carryOut(event.data).then((reply) => port?.postMessage(reply));
  event.waitUntil(work);
  return undefined;
});

/** Pages that are open already were loaded without us; they count as looked at. */
async function begin(): Promise<void> {
  await kept.dropOld();
  await self.clients.claim();
  for (const { url } of await self.clients.matchAll({ type: "window" })) {
    const path = pathOf(url, basePath);
    if (path !== null) await kept.keepPage(path).catch(ignoreNotKept);
  }
}

async function answer(event: AskedForEvent, path: string): Promise<Response> {
  const known = await kept.answer(path);
  if (known !== undefined) return known;
  const isPage = event.request.mode === "navigate";
  try {
    const response = await fetch(event.request);
    if (isPage && response.ok) event.waitUntil(kept.keepPage(path).catch(ignoreNotKept));
    return response;
  } catch {
    if (!isPage) return Response.error();
    // Written without the slash at its end.
    if ((await kept.answer(`${path}/index.html`)) !== undefined) return Response.redirect(`${base}${path}/`);
    return (await kept.answer(OFFLINE_PAGE)) ?? Response.error();
  }
}

async function carryOut(message: Ask): Promise<Answer> {
  switch (message.ask) {
    case "status":
      return status();
    case "keep":
      try {
        await kept.keep(message.paths);
        return { kept: message.paths.length };
      } catch (thrown) {
        if (!(thrown instanceof NotKept)) throw thrown;
        return { trouble: thrown.trouble };
      }
    case "whole":
      await kept.markWhole();
      return status();
    case "forget":
      await kept.forget();
      return status();
    case "takeOver":
      await self.skipWaiting();
      return { kept: 0 };
  }
}

async function status(): Promise<Answer> {
  const all = Object.keys(SITE_FILES.files);
  const have = new Set(await kept.paths());
  const missing = all.filter((path) => !have.has(path));
  return {
    version: SITE_FILES.version,
    files: all.length,
    bytes: bytesOf(SITE_FILES, all),
    missing,
    missingBytes: bytesOf(SITE_FILES, missing),
    isWhole: missing.length === 0 && (await kept.isWhole()),
  };
}

/** What is looked at is kept if it can be: somebody who only reads is not told of it. */
function ignoreNotKept(thrown: unknown): void {
  if (!(thrown instanceof NotKept)) throw thrown;
}
