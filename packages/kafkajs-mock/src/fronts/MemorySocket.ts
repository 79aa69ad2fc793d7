import { newSaslSession } from "../core/security/saslSession.ts";
import type { BrokerState } from "../core/state.ts";
import type { Hub } from "./Hub.ts";
import { Link } from "./Link.ts";
import type { Network } from "./Network.ts";

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
  private carry: (bytes: Uint8Array) => void = () => {};
  private isEnded = false;

  on(event: string, listener: Listener): this {
    const known = this.listeners.get(event as SocketEvent) ?? [];
    known.push(listener);
    this.listeners.set(event as SocketEvent, known);
    return this;
  }

  connect(link: Link, carry: (bytes: Uint8Array) => void): void {
    this.link = link;
    this.carry = carry;
  }

  write(data: Uint8Array | string, _encoding?: string): boolean {
    const bytes = typeof data === "string" ? Uint8Array.from(data, (character) => character.charCodeAt(0)) : data;
    if (!this.isEnded) this.carry(bytes);
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

/** Makes KafkaJS's `socketFactory` for a cluster: the port decides which broker answers. */
export function createSocketFactory(hub: Hub, network: Network): (options: SocketFactoryArguments) => MemorySocket {
  let connectionCount = 0;
  return ({ host, port, onConnect }) => {
    const socket = new MemorySocket();
    const broker = findAddress(hub, host, port);
    // A closed cluster takes everybody in, to tell them that it is closed.
    if (broker === undefined || (!broker.isUp && !hub.isClosed)) {
      const error = Object.assign(new Error(`connect ECONNREFUSED ${host}:${port}`), { code: "ECONNREFUSED" });
      queueMicrotask(() => socket.fail(error));
      return socket;
    }
    const id = `memory-${connectionCount++}`;
    const toBroker = network.newLane();
    const toClient = network.newLane(socket);
    const link = new Link(
      hub,
      {
        id,
        brokerId: broker.id,
        clientHost: "/127.0.0.1",
        listener: "0",
        principal: "User:ANONYMOUS",
        sasl: hub.broker.core.asksForSasl ? newSaslSession() : null,
      },
      {
        send: (bytes) => network.carry(toClient, broker.id, () => socket.deliver(bytes)),
        close: () => network.carry(toClient, broker.id, () => void socket.end()),
      },
    );
    socket.connect(link, (bytes) => network.carry(toBroker, broker.id, () => link.receive(bytes)));
    network.carry(toClient, broker.id, onConnect);
    return socket;
  };
}

/** The broker at an address. Names of this very machine stand for each other, so a port alone is enough where only one broker has it. */
function findAddress(hub: Hub, host: string, port: number): BrokerState | undefined {
  const candidates = hub.broker.core.state.brokers.filter((broker) => broker.port === port);
  return candidates.length === 1 ? candidates[0] : candidates.find((broker) => broker.host === host);
}
