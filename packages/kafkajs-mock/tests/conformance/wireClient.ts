import { connect } from "node:net";
import type { ApiName } from "../../src/index.ts";
import { apiKeys } from "../../src/index.ts";
import { apiSchemas } from "../../src/wire/apiSchemas.ts";
import { Reader } from "../../src/wire/Reader.ts";
import { nullableString, skipTaggedFields } from "../../src/wire/schema.ts";
import { Writer } from "../../src/wire/Writer.ts";
import type { Target } from "./Target.ts";
import { until } from "./until.ts";

/* Bodies as the schemas of src/wire/messages have them; scenarios read what they need. */
type Body = any;

const CLIENT_ID = "conformance";
const PATIENCE_MS = 20_000;

interface Socket {
  write(bytes: Uint8Array): unknown;
  end(): unknown;
  on(event: string, listener: (argument: any) => void): unknown;
}

/** One connection to one broker: a request, its reply, the next request. */
interface Line {
  ask(api: ApiName, version: number, body: Body): Promise<Body>;
  /** Whether the broker has closed it, as it does with one that is idle for `connections.max.idle.ms`. */
  hasEnded(): boolean;
  close(): void;
}

/**
 * Any request of any version, sent as it is with our schemas turned round: what KafkaJS does not speak is compared with
 * Apache Kafka through this. A wrong schema shows, because Apache Kafka closes the connection.
 */
export interface WireClient {
  /** Asks a broker by its id; without one the first broker. */
  ask(api: ApiName, version: number, body: Body, brokerId?: number): Promise<Body>;
  /** The leader of a partition. */
  leaderOf(topic: string, partition?: number): Promise<number>;
  /** The coordinator of a group (key type 0) or a transactional id (1). */
  coordinatorOf(key: string, keyType?: 0 | 1): Promise<number>;
  close(): Promise<void>;
}

export function createWireClient(target: Target): WireClient {
  const lines = new Map<number, Promise<Line>>();
  const addresses = target.clientConfig.brokers as readonly string[];
  const lineTo = (brokerId: number) => {
    const known = lines.get(brokerId);
    if (known !== undefined) return known;
    const opened = openLine(target, addresses[target.brokerIds.indexOf(brokerId)]!);
    lines.set(brokerId, opened);
    return opened;
  };
  const ask: WireClient["ask"] = async (api, version, body, brokerId = target.brokerIds[0]!) => {
    let line = await lineTo(brokerId);
    if (line.hasEnded()) {
      lines.delete(brokerId);
      line = await lineTo(brokerId);
    }
    return line.ask(api, version, body);
  };
  return {
    ask,
    async leaderOf(topic, partition = 0) {
      const described = await ask("metadata", 9, {
        topics: [{ name: topic }],
        allowAutoTopicCreation: false,
        includeClusterAuthorizedOperations: false,
        includeTopicAuthorizedOperations: false,
      });
      return described.topics[0].partitions.find(({ index }: { index: number }) => index === partition).leaderId;
    },
    async coordinatorOf(key, keyType = 0) {
      // The internal topic is made by the first who asks.
      let nodeId = -1;
      await until(`${key} has a coordinator`, async () => {
        nodeId = (await ask("findCoordinator", 3, { key, keyType })).nodeId;
        return nodeId !== -1;
      });
      return nodeId;
    },
    async close() {
      for (const line of lines.values()) await line.then((opened) => opened.close()).catch(() => {});
    },
  };
}

async function openLine(target: Target, address: string): Promise<Line> {
  const socket = await openSocket(target, address);
  let received = Buffer.alloc(0);
  let correlationId = 0;
  let waiting: { resolve(frame: Buffer): void; reject(error: Error): void } | null = null;
  socket.on("data", (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    if (received.byteLength < 4 || received.byteLength < received.readInt32BE(0) + 4) return;
    const frame = received.subarray(4, received.readInt32BE(0) + 4);
    received = received.subarray(frame.byteLength + 4);
    waiting?.resolve(frame);
  });
  let hasEnded = false;
  const isOver = (why: string) => waiting?.reject(new Error(why));
  socket.on("error", () => isOver("The connection failed."));
  socket.on("end", () => {
    hasEnded = true;
    isOver("The broker closed the connection.");
  });
  return {
    async ask(api, version, body) {
      correlationId += 1;
      let timer: NodeJS.Timeout | undefined;
      const frame = await new Promise<Buffer>((resolve, reject) => {
        waiting = { resolve, reject };
        timer = setTimeout(() => isOver(`${api} was not answered in ${PATIENCE_MS / 1_000} s.`), PATIENCE_MS);
        socket.write(encodeRequest(api, version, correlationId, body));
      }).finally(() => clearTimeout(timer));
      return decodeReply(api, version, frame);
    },
    hasEnded: () => hasEnded,
    close: () => void socket.end(),
  };
}

function openSocket(target: Target, address: string): Promise<Socket> {
  const at = address.lastIndexOf(":");
  const place = { host: address.slice(0, at), port: Number(address.slice(at + 1)) };
  const { socketFactory } = target.clientConfig;
  return new Promise((resolve, reject) => {
    const opened: Socket =
      socketFactory === undefined
        ? connect(place, () => resolve(opened))
        : socketFactory({ ...place, ssl: undefined as never, onConnect: () => queueMicrotask(() => resolve(opened)) });
    opened.on("error", reject);
  });
}

/** A request with its length in front. */
export function encodeRequest(api: ApiName, version: number, correlationId: number, body: Body): Uint8Array {
  const { request, versions } = apiSchemas[api];
  const writer = new Writer(512);
  writer.version = version;
  writer.int32(0);
  writer.int16(apiKeys[api]);
  writer.int16(version);
  writer.int32(correlationId);
  nullableString.write(writer, CLIENT_ID);
  writer.flexible = version >= versions.flexibleFrom;
  if (writer.flexible) writer.unsignedVarint(0);
  request.write(writer, body);
  writer.patchInt32(0, writer.position - 4);
  return writer.finish().slice();
}

/** A reply without its length. */
export function decodeReply(api: ApiName, version: number, frame: Uint8Array): Body {
  const { reply, versions } = apiSchemas[api];
  const reader = new Reader(frame);
  reader.version = version;
  reader.int32();
  reader.flexible = version >= versions.flexibleFrom;
  if (reader.flexible && api !== "apiVersions") skipTaggedFields(reader);
  const body = reply.read(reader);
  if (reader.remaining > 0) throw new Error(`${reader.remaining} bytes of a reply to ${api} ${version} were not read.`);
  return body;
}
