/** What we use of a service worker's global scope: the types of pages, which everything else is checked with, leave it out. */
export interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window" }): Promise<readonly { readonly url: string }[]>;
  };
  fetch: typeof fetch;
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listen: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listen: (event: AskedForEvent) => void): void;
  addEventListener(type: "message", listen: (event: AskedEvent) => void): void;
}

/** An event whose work goes on after it: the worker is not ended before. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A page asks for an address. */
export interface AskedForEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** A page says something. */
export interface AskedEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
