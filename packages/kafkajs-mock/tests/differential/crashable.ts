import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import type { ISocketFactory } from "kafkajs";

const defaultSocketFactory = createRequire(import.meta.url)(
  "kafkajs/src/network/socketFactory.js",
) as () => ISocketFactory;

/** A socket factory whose client can vanish: its connections end without a good-bye and no new one is made. */
export function crashable(given?: ISocketFactory): { socketFactory: ISocketFactory; crash(): void } {
  const factory = given ?? defaultSocketFactory();
  const open = new Set<{ end(): unknown }>();
  let isCrashed = false;
  return {
    socketFactory: (options) => {
      if (isCrashed) return refusedSocket() as never;
      const socket = factory(options);
      open.add(socket);
      return socket;
    },
    crash() {
      isCrashed = true;
      for (const socket of open) socket.end();
      open.clear();
    },
  };
}

function refusedSocket(): object {
  const events = new EventEmitter();
  queueMicrotask(() => events.emit("error", Object.assign(new Error("crashed"), { code: "ECONNREFUSED" })));
  const quiet = () => events;
  return Object.assign(events, { write: quiet, end: quiet, unref: quiet, setKeepAlive: quiet, destroy: quiet });
}
