import type { Connection } from "../core/request.ts";

/** A link as the hub sees it. */
export interface ConnectedLink {
  readonly connection: Connection;
  /** When bytes last went either way, by the brokers' clock. */
  readonly lastActiveMs: number;
  /** Sends the reply of the request that waits. */
  complete(body: unknown): void;
  /** Takes up the requests that came while the connection was muted. */
  resume(): void;
  /** Answers what is open with an error and ends the connection: the cluster is closed. */
  closeWithErrors(): void;
  close(): void;
}
