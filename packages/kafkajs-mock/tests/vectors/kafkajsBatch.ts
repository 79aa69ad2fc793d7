import { createRequire } from "node:module";

/* KafkaJS's own encoder and decoder of record batches, which it does not export. */
const require = createRequire(import.meta.url);
const Record = require("kafkajs/src/protocol/recordBatch/record/v0/index.js");
const { RecordBatch } = require("kafkajs/src/protocol/recordBatch/v0/index.js");
const decodeRecordBatch = require("kafkajs/src/protocol/recordBatch/v0/decoder.js");
const Decoder = require("kafkajs/src/protocol/decoder.js");
const Long = require("kafkajs/src/utils/long.js");

export interface BatchToEncode {
  compression: 0 | 1;
  firstTimestampMs: number;
  maxTimestampMs: number;
  partitionLeaderEpoch: number;
  isTransactional: boolean;
  producerId: number;
  producerEpoch: number;
  baseSequence: number;
  records: readonly {
    timestampMs: number;
    key: Buffer | null;
    value: Buffer | null;
    headers: readonly { key: string; value: Buffer }[];
  }[];
}

/** The bytes that KafkaJS would send. */
export async function encodeWithKafkajs(batch: BatchToEncode): Promise<Buffer> {
  const records = batch.records.map((record, offsetDelta) =>
    Record({
      offsetDelta,
      timestampDelta: Long.fromNumber(record.timestampMs - batch.firstTimestampMs),
      key: record.key,
      value: record.value,
      headers: Object.fromEntries(record.headers.map(({ key, value }) => [key, value])),
    }),
  );
  const encoder = await RecordBatch({
    compression: batch.compression,
    firstTimestamp: batch.firstTimestampMs,
    maxTimestamp: batch.maxTimestampMs,
    partitionLeaderEpoch: batch.partitionLeaderEpoch,
    lastOffsetDelta: batch.records.length - 1,
    transactional: batch.isTransactional,
    producerId: Long.fromNumber(batch.producerId),
    producerEpoch: batch.producerEpoch,
    firstSequence: batch.baseSequence,
    records,
  });
  return encoder.buffer;
}

export interface DecodedBatch {
  firstOffset: string;
  inTransaction: boolean;
  isControlBatch: boolean;
  producerId: string;
  producerEpoch: number;
  firstSequence: number;
  lastOffsetDelta: number;
  records: { offset: string; timestamp: string; key: Buffer | null; value: Buffer | null; headers: object }[];
}

/** What KafkaJS reads from a batch's bytes. */
export function decodeWithKafkajs(bytes: Uint8Array): Promise<DecodedBatch> {
  return decodeRecordBatch(new Decoder(Buffer.from(bytes)));
}
