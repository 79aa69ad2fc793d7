import type { Cluster } from "../cluster.ts";
import { crc32c } from "../wire/crc32c.ts";

/** Every message between clients and brokers and every happening, one line each: what has to be the same when a run is repeated. */
export interface Trace {
  readonly lines: readonly string[];
  /** All lines as one text. */
  toString(): string;
}

/** Begins to record a cluster. Lines name the instant, the connection, the direction, and length and checksum of the bytes. */
export function recordTrace(cluster: Cluster): Trace {
  const lines: string[] = [];
  cluster.hub.observer = (direction, connection, bytes) => {
    lines.push(`${cluster.hub.now()} ${connection} ${direction} ${bytes.byteLength} ${crc32c(bytes).toString(16)}`);
  };
  cluster.broker.listen((happening) => lines.push(JSON.stringify(happening)));
  return { lines, toString: () => lines.join("\n") };
}
