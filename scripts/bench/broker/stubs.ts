import type { Cluster } from "../../../packages/kafkajs-mock/src/index.ts";

type SocketFactory = Cluster["socketFactory"];

/** Keys of requests in Kafka's protocol. */
const PRODUCE = 0;
const FETCH = 1;
const HEARTBEAT = 12;

/** Where a request keeps its key and its correlation id, after the four bytes of its length; and a reply its own. */
const KEY_AT = 4;
const CORRELATION_AT = 8;
const REPLY_CORRELATION_AT = 4;

/** A reply shorter than this holds no records: the broker waited in vain, bytes. */
const LEAST_WITH_RECORDS = 1000;

interface Frame {
  readonly key: number;
  readonly correlationId: number;
  readonly bytes: Uint8Array;
}

/** Answers one request, or leaves it to the broker by returning null. */
type Stub = (frame: Frame) => Uint8Array | null;

/** The cluster's socket factory with some requests answered before they reach the broker. */
export function stubbed(cluster: Cluster, stub: Stub): SocketFactory {
  return (options) => {
    const socket = cluster.socketFactory(options);
    const write = socket.write.bind(socket);
    socket.write = (data: Uint8Array, encoding?: string) => {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const answer = stub({ key: view.getInt16(KEY_AT), correlationId: view.getInt32(CORRELATION_AT), bytes: data });
      if (answer === null) return write(data, encoding);
      queueMicrotask(() => socket.deliver(answer));
      return true;
    };
    return socket;
  };
}

/** Answers Produce (version 7, one topic, one partition) without storing anything. */
export function produceStub(topic: string): Stub {
  let nextOffset = 0n;
  const name = Buffer.from(topic);
  return ({ key, correlationId }) => {
    if (key !== PRODUCE) return null;
    const reply = Buffer.alloc(4 + 4 + 4 + 2 + name.length + 4 + 4 + 2 + 8 + 8 + 8 + 4);
    let at = reply.writeInt32BE(reply.length - 4, 0);
    at = reply.writeInt32BE(correlationId, at);
    at = reply.writeInt32BE(1, at);
    at = reply.writeInt16BE(name.length, at);
    at += name.copy(reply, at);
    at = reply.writeInt32BE(1, at);
    at = reply.writeInt32BE(0, at);
    at = reply.writeInt16BE(0, at);
    at = reply.writeBigInt64BE(nextOffset++, at);
    at = reply.writeBigInt64BE(-1n, at);
    reply.writeBigInt64BE(0n, at);
    return reply;
  };
}

/**
 * Answers Fetch (version 11, one topic, one partition) with replies that were recorded from the broker before, in order; only
 * the correlation id is new.
 * After the last one the broker answers again, which then has nothing and waits.
 */
export function fetchStub(recorded: readonly Uint8Array[]): Stub {
  let next = 0;
  return ({ key, correlationId }) => {
    if (key !== FETCH) return null;
    const ready = recorded[next++];
    if (ready === undefined) return null;
    return withCorrelation(ready, correlationId);
  };
}

/**
 * Once `hasBegun()`, Fetch and Heartbeat are answered with the reply that the broker gave last: a Fetch after `fetchMs`, as
 * long as a broker holds one that finds nothing, a Heartbeat at once. Until then, and for the rest, the broker answers.
 */
export function quietFrom(cluster: Cluster, hasBegun: () => boolean, fetchMs: number): SocketFactory {
  return (options) => {
    const socket = cluster.socketFactory(options);
    const last = new Map<number, Uint8Array>();
    const asked = new Map<number, number>();
    const write = socket.write.bind(socket);
    socket.write = (data: Uint8Array, encoding?: string) => {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const [key, correlationId] = [view.getInt16(KEY_AT), view.getInt32(CORRELATION_AT)];
      const ready = hasBegun() ? last.get(key) : undefined;
      if (ready === undefined) {
        if (key === FETCH || key === HEARTBEAT) asked.set(correlationId, key);
        return write(data, encoding);
      }
      const reply = withCorrelation(ready, correlationId);
      if (key === FETCH) setTimeout(() => socket.deliver(reply), fetchMs);
      else queueMicrotask(() => socket.deliver(reply));
      return true;
    };
    socket.on("data", (bytes: Buffer) => {
      const correlationId = bytes.readInt32BE(REPLY_CORRELATION_AT);
      const key = asked.get(correlationId);
      if (key === undefined) return;
      asked.delete(correlationId);
      last.set(key, Uint8Array.from(bytes));
    });
    return socket;
  };
}

function withCorrelation(ready: Uint8Array, correlationId: number): Uint8Array {
  const reply = Uint8Array.from(ready);
  new DataView(reply.buffer).setInt32(REPLY_CORRELATION_AT, correlationId);
  return reply;
}

/** A factory that hands each Fetch reply of the broker to `record`. */
export function recording(cluster: Cluster, record: (reply: Uint8Array) => void): SocketFactory {
  return (options) => {
    const socket = cluster.socketFactory(options);
    const fetches = new Set<number>();
    const write = socket.write.bind(socket);
    socket.write = (data: Uint8Array, encoding?: string) => {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      if (view.getInt16(KEY_AT) === FETCH) fetches.add(view.getInt32(CORRELATION_AT));
      return write(data, encoding);
    };
    socket.on("data", (bytes: Buffer) => {
      const isFetch = fetches.delete(bytes.readInt32BE(REPLY_CORRELATION_AT));
      if (isFetch && bytes.length > LEAST_WITH_RECORDS) record(Buffer.from(bytes));
    });
    return socket;
  };
}
