import type { Server } from "node:http";
import { once } from "node:events";

const TRIES = 20;

/** Listens on `port`, or on the next free one above it; returns the port taken. Throws when none of 20 is free. */
export async function listenOnFreePort(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate < port + TRIES; candidate += 1) {
    server.listen(candidate, host);
    try {
      await once(server, "listening");
      return candidate;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`Ports ${port} to ${port + TRIES - 1} are all taken. Choose another one: npm start -- --port 8080`);
}
