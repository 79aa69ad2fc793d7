import { connect } from "node:net";
import type { Stage } from "./Stage.ts";

/** A bare connection to a broker, below every client, and what became of it. */
export interface OpenSocket {
  write(bytes: Uint8Array): void;
  /** Bytes that came back so far. */
  receivedBytes(): number;
  hasEnded(): boolean;
}

/** Opens a bare connection to the first broker of the stage's cluster. */
export function openSocket(stage: Stage): Promise<OpenSocket> {
  const { brokers, socketFactory } = stage.target.clientConfig;
  const [host = "", port = ""] = ((brokers as string[])[0] ?? "").split(":");
  return new Promise((resolve, reject) => {
    let received = 0;
    let hasEnded = false;
    const options = { host, port: Number(port) };
    const onConnect = () =>
      resolve({
        write: (bytes) => void socket.write(bytes),
        receivedBytes: () => received,
        hasEnded: () => hasEnded,
      });
    const socket = socketFactory?.({ ...options, ssl: {}, onConnect }) ?? connect(options, onConnect);
    socket.on("data", (bytes: Uint8Array) => (received += bytes.byteLength));
    // A real broker that closes while bytes are on their way resets the connection.
    for (const event of ["end", "error"]) socket.on(event, () => (hasEnded = true));
    socket.on("error", reject);
    stage.onEnd(async () => void socket.end());
  });
}

/** ApiVersions version 0, without a client id. */
export function apiVersionsFrame(): Buffer {
  const frame = Buffer.alloc(14);
  frame.writeInt32BE(frame.length - 4, 0);
  frame.writeInt16BE(18, 4);
  frame.writeInt16BE(-1, 12);
  return frame;
}
