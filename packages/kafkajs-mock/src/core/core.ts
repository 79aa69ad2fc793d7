import type { Outcome, Request } from "./request.ts";
import type { ReplyMaker } from "./faults/disturbedRequest.ts";
import type { Happening, HappeningListener } from "./happenings.ts";
import type { RecordCodec } from "./log/recordBatch.ts";
import type { ServerSettingName } from "./serverSettings.ts";
import type { BrokerState, ClusterState, Partition, Topic } from "./state.ts";

/** Which Apache Kafka the broker behaves like where they differ: "4" (KRaft, the default) or "2.4" (what KafkaJS's own tests expect). */
export type Compatibility = "2.4" | "4";

/** What every part of the core works on. Made once by `createBroker`; only `state` and `topics` change. */
export interface Core {
  /** Answers a client's request. A plain broker takes none, and carries none of the code that would answer. */
  answer: (core: Core, request: Request) => Outcome;
  state: ClusterState;
  readonly topics: Map<string, Topic>;
  readonly settings: Record<ServerSettingName, string>;
  readonly compatibility: Compatibility;
  readonly codec: RecordCodec;
  /** The next number in [0, 1). Used for member ids, topic ids and nothing that decides an order. */
  readonly random: () => number;
  /** How long a follower takes to copy a record, in milliseconds; 0 copies at once. */
  replicationDelayMs: number;
  /** How long markers take after EndTxn, in milliseconds; 0 writes them at once. */
  markerDelayMs: number;
  readonly listeners: Set<HappeningListener>;
  /** The reply functions of faults, by the fault's id: the only part of a fault that is not plain data. */
  readonly replyMakers: Map<number, ReplyMaker>;
  /** Names and passwords for SASL PLAIN. */
  readonly plainUsers: ReadonlyMap<string, string>;
  /** Cryptography for SCRAM, given by the front; null where the mechanism is not offered. */
  readonly scram: ScramCrypto | null;
  /** Judges bearer tokens; null leaves that to the rules of unsecured tokens. */
  readonly validateToken: ValidateToken | null;
  /** Whether connections in memory have to authenticate: the cluster was given users or tokens. Listeners on TCP say that for themselves. */
  asksForSasl: boolean;
}

/** Whom a bearer token stands for, and until when, in milliseconds since 1970. */
export interface ValidToken {
  readonly user: string;
  readonly expiresAtMs: number;
}

/** Says whom a bearer token stands for at an instant, or null when it is not valid. */
export type ValidateToken = (token: string, nowMs: number) => ValidToken | null;

/** What SCRAM needs (RFC 5802). The core stores only salted keys. */
export interface ScramCrypto {
  /** Answers the client's first message: combined nonce, salt and iterations. */
  hmac(mechanism: string, key: Uint8Array, text: Uint8Array): Uint8Array;
  hash(mechanism: string, bytes: Uint8Array): Uint8Array;
}

/** What a controller writes to its log. */
const metadataChanges: ReadonlySet<Happening["type"]> = new Set([
  "topic.created",
  "topic.deleted",
  "leader.moved",
  "insync.changed",
  "broker.stopped",
  "broker.started",
]);

export function emit(core: Core, happening: Happening): void {
  if (metadataChanges.has(happening.type)) core.state.metadataEnd += 1;
  for (const listener of core.listeners) listener(happening);
}

/** Whether anybody listens; asked before a happening is built on the hot path. */
export function isHeard(core: Core): boolean {
  return core.listeners.size > 0;
}

export function numberSetting(core: Core, name: ServerSettingName): number {
  return Number(core.settings[name]);
}

export function flagSetting(core: Core, name: ServerSettingName): boolean {
  return core.settings[name] === "true";
}

export function findBroker(core: Core, id: number): BrokerState | undefined {
  return core.state.brokers.find((broker) => broker.id === id);
}

export function isBrokerUp(core: Core, id: number): boolean {
  return findBroker(core, id)?.isUp === true;
}

export function findPartition(core: Core, topic: string, index: number): Partition | undefined {
  return core.topics.get(topic)?.partitions[index];
}

/** The topic with this id, 32 hexadecimal digits. */
export function topicWithId(core: Core, id: string): Topic | undefined {
  for (const topic of core.topics.values()) if (topic.state.id === id) return topic;
  return undefined;
}

/** Sixteen random bytes as a version-4 UUID. */
export function randomUuid(core: Core): string {
  let digits = "";
  for (let index = 0; index < 32; index++) {
    const nibble = Math.floor(core.random() * 16);
    digits += (index === 12 ? 4 : index === 16 ? 8 + (nibble & 3) : nibble).toString(16);
  }
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}
