import { createPlainBroker } from "../../../../packages/kafkajs-mock/src/core/index.ts";
import type {
  BrokerCheckpoint,
  PlainBroker,
  PlainPartition,
  PlainTopicConfigs,
  RecordCodec,
} from "../../../../packages/kafkajs-mock/src/core/index.ts";
import { DAY_MS } from "../../../kernel/index.ts";
import { PARTITIONS } from "../state.ts";

/** In place of a time: a topic keeps the newest fact of each key, and what is as young as a day. */
export const NEWEST_OF_KEY = -2;

/** Bytes of one fact, for drawings and quotas only. */
const FACT_BYTES = 100;

/**
 * The topics of Larkfield on the broker core of kafkajs-mock: real topics, partitions, offsets and retention, on virtual
 * time, by the plain path. A record's value is the row of its fact. A position is offset × partitions + partition.
 */
export interface TopicLog {
  readonly broker: PlainBroker;
  createTopic(type: number, name: string, retentionMs: number, now: number): void;
  /** Sets how long the topic of a type keeps its records from now on: −1 for ever, NEWEST_OF_KEY the newest of each key. */
  setRetention(type: number, retentionMs: number): void;
  /** Appends a fact and answers its position. A key goes always into the same partition. */
  append(type: number, key: number, fact: number, now: number): number;
  /** The fact at a position; undefined when retention has taken it. */
  factAt(type: number, position: number): number | undefined;
  /** The name of a type's topic; "" while it has none. */
  nameOf(type: number): string;
  /** Lets the broker do what is due, such as retention. */
  advance(now: number): void;
  checkpoint(): BrokerCheckpoint;
  restore(checkpoint: BrokerCheckpoint): void;
}

export function createTopicLog(): TopicLog {
  const broker = createPlainBroker({
    random: () => 0,
    codec: noBytes,
    settings: {
      "log.retention.check.interval.ms": String(DAY_MS),
      "log.cleaner.backoff.ms": String(DAY_MS),
      "log.cleaner.min.cleanable.ratio": "0",
    },
  });
  const names = new Map<number, string>();
  let partitions: PlainPartition[] = [];
  const partitionOf = (type: number, index: number): PlainPartition =>
    (partitions[type * PARTITIONS + index] ??= broker.partition(names.get(type)!, index));
  return {
    broker,
    createTopic(type, name, retentionMs, now) {
      broker.advance(now);
      names.set(type, name);
      broker.createTopic({
        name,
        partitions: PARTITIONS,
        configs: configsOf(retentionMs),
      });
    },
    setRetention(type, retentionMs) {
      broker.configureTopic(names.get(type)!, configsOf(retentionMs));
    },
    append(type, key, fact, now) {
      const index = key % PARTITIONS;
      return partitionOf(type, index).append(key, fact, FACT_BYTES, now) * PARTITIONS + index;
    },
    factAt(type, position) {
      const index = position % PARTITIONS;
      return partitionOf(type, index).valueAt((position - index) / PARTITIONS) as number | undefined;
    },
    nameOf: (type) => names.get(type) ?? "",
    advance: (now) => broker.advance(now),
    checkpoint: () => broker.checkpoint(),
    restore(checkpoint) {
      broker.restore(checkpoint);
      partitions = [];
    },
  };
}

function configsOf(retentionMs: number): PlainTopicConfigs {
  const segment = { "segment.ms": String(DAY_MS) };
  if (retentionMs === NEWEST_OF_KEY) return { "cleanup.policy": "compact", ...segment };
  return { "retention.ms": String(retentionMs), ...segment };
}

/** Plain records are never turned into bytes. */
const noBytes = {
  parse: refuse,
  canDecode: refuse,
  decode: refuse,
  facts: refuse,
  encode: refuse,
  encodeMarker: refuse,
  place: refuse,
} as RecordCodec;

function refuse(): never {
  throw new Error("Larkfield uses the broker's plain path only; no bytes are read or written.");
}
