import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeOffline } from "../../scripts/build/writeOffline.ts";
import { createSiteServer } from "../../scripts/serve/createSiteServer.ts";

/**
 * A host of the built site that a test may take away and bring back, with the same or another edition. Its address stays.
 */
export class OwnHost {
  readonly #directory: string;
  readonly #base: string;
  #server: Server | null = null;
  #port = 0;

  /** `built` is the directory of a built site, `base` the path that it was built for. */
  constructor(built: string, base: string) {
    this.#directory = mkdtempSync(join(tmpdir(), "edition-"));
    this.#base = base;
    cpSync(built, this.#directory, { recursive: true, filter: (path) => !path.endsWith(".br") });
  }

  async begin(): Promise<void> {
    const server = createSiteServer(this.#directory, this.#base);
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** The address of a page; `path` begins below the base. */
  at(path: string): string {
    return `http://127.0.0.1:${this.#port}${this.#base}${path}`;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Pulls the plug: connections that are open end as well. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** A new edition, in which one page says something else. */
  async publish(page: string, before: string, after: string): Promise<void> {
    const path = join(this.#directory, page);
    const text = readFileSync(path, "utf8");
    if (!text.includes(before)) throw new Error(`${page} does not hold ${before}.`);
    writeFileSync(path, text.replaceAll(before, after));
    await writeOffline(this.#directory);
    // A host knows its files from its beginning on.
    await this.goAway();
    await this.begin();
  }

  async end(): Promise<void> {
    await this.goAway();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
