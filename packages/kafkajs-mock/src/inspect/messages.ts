import type { Core } from "../core/core.ts";
import { ControlError } from "../core/judging/ControlError.ts";
import { flag, shape, wholeNumber } from "../core/judging/judges.ts";
import { suggestion } from "../core/judging/nearestName.ts";
import { isAborted } from "../core/log/CleanedTransactions.ts";
import { plainRecord } from "../core/log/PartitionLog.ts";
import type { LogRecord, RecordHeader } from "../core/log/recordBatch.ts";
import { lastStableOffset } from "../core/log/lastStableOffset.ts";
import type { Partition, Topic } from "../core/state.ts";
import { toBytes } from "../wire/encodeBatch.ts";

/** A message as a KafkaJS consumer would be given it, with its place. */
export interface StoredMessage {
  readonly topic: string;
  readonly partition: number;
  /** As text, like KafkaJS. */
  readonly offset: string;
  /** Milliseconds since 1970 as text, like KafkaJS. */
  readonly timestamp: string;
  readonly key: Buffer | null;
  /** Null is a tombstone. */
  readonly value: Buffer | null;
  /** A key that comes more than once has a list. */
  readonly headers: Readonly<Record<string, Buffer | Buffer[] | undefined>>;
}

export interface MessagesOptions {
  /** Only this partition. Default: all, one after the other. */
  readonly partition?: number;
  /** Also what consumers do not see: messages of aborted and open transactions, and those that not every in-sync replica has. Default false. */
  readonly uncommitted?: boolean;
}

export const messagesOptionFields = { partition: wholeNumber(0), uncommitted: flag };
const judgeOptions = shape(messagesOptionFields);

/** What a topic holds, partition by partition, oldest first: by default what a consumer with read_committed would get from the beginning. */
export function readMessages(core: Core, topicName: string, options: MessagesOptions = {}): StoredMessage[] {
  judgeOptions(options, "messages");
  const topic = topicNamed(core, topicName);
  const { partition, uncommitted = false } = options;
  if (partition !== undefined && topic.partitions[partition] === undefined) {
    throw new ControlError(
      `There is no partition ${topicName}-${partition}.`,
      `The topic has ${topic.partitions.length}, counted from 0.`,
    );
  }
  const chosen = partition === undefined ? topic.partitions : [topic.partitions[partition] as Partition];
  return chosen.flatMap((each) =>
    [...readPartition(core, each, uncommitted)].map((record) => asMessage(topicName, each.state.index, record)),
  );
}

function topicNamed(core: Core, name: string): Topic {
  const topic = core.topics.get(name);
  if (topic !== undefined) return topic;
  const near = typeof name === "string" ? suggestion(name, core.topics.keys()) : "";
  throw new ControlError(`There is no topic "${name}".`, `${near}Create it first with \`controls.createTopic\`.`);
}

function* readPartition(core: Core, partition: Partition, uncommitted: boolean): Generator<LogRecord> {
  const { log } = partition;
  const endOffset = uncommitted ? log.endOffset : lastStableOffset(partition);
  for (const chunk of log.chunks) {
    for (let row = chunk.rowFor(log.startOffset); row < chunk.count; row++) {
      if (chunk.kind === "plain") {
        if (chunk.offsetAt(row) < endOffset) yield plainRecord(chunk, row);
        continue;
      }
      if ((chunk.baseOffsets[row] as number) >= endOffset) return;
      const bytes = chunk.bytesAt(row);
      const facts = core.codec.facts(bytes);
      if (facts.isControl || (!uncommitted && isAborted(partition, facts))) continue;
      for (const record of core.codec.decode(bytes)) {
        if (record.offset >= log.startOffset && record.offset < endOffset) yield record;
      }
    }
  }
}

function asMessage(topic: string, partition: number, record: LogRecord): StoredMessage {
  return {
    topic,
    partition,
    offset: String(record.offset),
    timestamp: String(record.timestampMs),
    key: asBuffer(record.key),
    value: asBuffer(record.value),
    headers: asHeaders(record.headers),
  };
}

function asBuffer(value: unknown): Buffer | null {
  const bytes = toBytes(value);
  return bytes === null ? null : Buffer.from(bytes);
}

function asHeaders(headers: readonly RecordHeader[]): StoredMessage["headers"] {
  const byKey: Record<string, Buffer | Buffer[]> = {};
  for (const { key, value } of headers) {
    const buffer = Buffer.from(value ?? new Uint8Array());
    const known = byKey[key];
    byKey[key] = known === undefined ? buffer : Array.isArray(known) ? [...known, buffer] : [known, buffer];
  }
  return byKey;
}
