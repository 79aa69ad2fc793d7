import { Link, type Hub } from "./link.ts";

/** What KafkaJS passes to a socket factory. Source: kafkajs types `ISocketFactoryArgs`. */
export interface SocketFactoryArguments {
  readonly host: string;
  readonly port: number;
  readonly ssl?: unknown;
  readonly onConnect: () => void;
}

type Listener = (argument?: unknown) => void;
type SocketEvent = "data" | "end" | "error" | "timeout";

/**
 * A socket that leads into the broker in this very process. It has what KafkaJS uses of a `net.Socket`: write, end, unref and the events data, end,
 * error, timeout. Bytes arrive in a later microtask, never inside `write`.
 */
export class MemorySocket {
  private readonly listeners = new Map<SocketEvent, Listener[]>();
  private link: Link | null = null;
  private isEnded = false;

  on(event: string, listener: Listener): this {
    const known = this.listeners.get(event as SocketEvent) ?? [];
    known.push(listener);
    this.listeners.set(event as SocketEvent, known);
    return this;
  }

  connect(link: Link): void {
    this.link = link;
  }

  write(data: Uint8Array | string, _encoding?: string): boolean {
    const bytes = typeof data === "string" ? Uint8Array.from(data, (character) => character.charCodeAt(0)) : data;
    queueMicrotask(() => this.link?.receive(bytes));
    return true;
  }

  end(): this {
    if (this.isEnded) return this;
    this.isEnded = true;
    this.link?.end();
    queueMicrotask(() => this.emit("end"));
    return this;
  }

  destroy(): this {
    return this.end();
  }

  unref(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setTimeout(): this {
    return this;
  }

  /** The broker's side: bytes for the client. */
  deliver(bytes: Uint8Array): void {
    if (!this.isEnded) this.emit("data", Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  fail(error: Error): void {
    this.isEnded = true;
    this.emit("error", error);
  }

  emit(event: SocketEvent, argument?: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(argument);
  }
}

/** Makes KafkaJS's `socketFactory` for a cluster: the address decides which broker answers. */
export function createSocketFactory(hub: Hub): (options: SocketFactoryArguments) => MemorySocket {
  let connectionCount = 0;
  return ({ host, port, onConnect }) => {
    const socket = new MemorySocket();
    const broker = hub.broker.core.state.brokers.find(
      (candidate) => candidate.port === port && (candidate.host === host || port !== 0),
    );
    if (broker === undefined || !broker.isUp) {
      queueMicrotask(() =>
        socket.fail(Object.assign(new Error(`connect ECONNREFUSED ${host}:${port}`), { code: "ECONNREFUSED" })),
      );
      return socket;
    }
    const id = `memory-${connectionCount++}`;
    const connection = {
      id,
      brokerId: broker.id,
      clientHost: "/127.0.0.1",
      listener: "0",
      principal: "User:ANONYMOUS",
      sasl: null,
    };
    socket.connect(
      new Link(hub, connection, {
        send: (bytes) => queueMicrotask(() => socket.deliver(bytes)),
        close: () => void socket.end(),
      }),
    );
    queueMicrotask(onConnect);
    return socket;
  };
}
