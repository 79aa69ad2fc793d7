import type { BatchFacts, LogRecord, RecordBatch, TransactionMarker } from "../core/log/recordBatch.ts";
import { BATCH_OVERHEAD_BYTES, batchAttributes, batchLayout } from "./batchLayout.ts";
import { crc32c } from "./crc32c.ts";
import { utf8Length, Writer } from "./Writer.ts";

const textEncoder = new TextEncoder();

/** Plain keys and values as bytes: bytes stay as they are, text becomes UTF-8, null and undefined a tombstone, anything else its JSON. */
export function toBytes(value: unknown): Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return value;
  return textEncoder.encode(typeof value === "string" ? value : JSON.stringify(value));
}

/** A batch of magic 2 made of records that keep their offsets and timestamps. Compaction leaves gaps, which the deltas carry. */
export function encodeBatch(records: readonly LogRecord[], facts: BatchFacts): RecordBatch {
  const writer = new Writer(batchLayout.records + records.length * 64);
  const { deleteHorizonMs = -1, usesAppendTime = false } = facts;
  const baseTimestampMs = deleteHorizonMs >= 0 ? deleteHorizonMs : (records[0]?.timestampMs ?? -1);
  const maxTimestampMs = records.reduce((latest, record) => Math.max(latest, record.timestampMs), -1);
  const attributes =
    (usesAppendTime ? batchAttributes.appendTime : 0) |
    (facts.isTransactional ? batchAttributes.transactional : 0) |
    (facts.isControl ? batchAttributes.control : 0) |
    (deleteHorizonMs >= 0 ? batchAttributes.deleteHorizon : 0);
  writer.int64(facts.baseOffset);
  writer.int32(0);
  writer.int32(facts.partitionLeaderEpoch);
  writer.int8(2);
  writer.int32(0);
  writer.int16(attributes);
  writer.int32(facts.lastOffsetDelta);
  writer.int64(baseTimestampMs);
  writer.int64(maxTimestampMs);
  writer.int64(facts.producerId);
  writer.int16(facts.producerEpoch);
  writer.int32(facts.baseSequence);
  writer.int32(records.length);
  for (const record of records) writeRecord(writer, record, facts.baseOffset, baseTimestampMs);
  const bytes = writer.finish();
  writer.patchInt32(batchLayout.length, bytes.byteLength - BATCH_OVERHEAD_BYTES);
  writer.patchUint32(batchLayout.crc, crc32c(bytes, batchLayout.attributes));
  return { bytes, recordCount: records.length, baseTimestampMs, maxTimestampMs, ...facts };
}

function writeRecord(writer: Writer, record: LogRecord, baseOffset: number, baseTimestampMs: number): void {
  const key = toBytes(record.key);
  const value = toBytes(record.value);
  const timestampDelta = record.timestampMs - baseTimestampMs;
  const offsetDelta = record.offset - baseOffset;
  let sizeBytes =
    1 +
    varlongSize(timestampDelta) +
    varintSize(offsetDelta) +
    bytesSize(key) +
    bytesSize(value) +
    varintSize(record.headers.length);
  for (const header of record.headers) {
    const keyBytes = utf8Length(header.key);
    sizeBytes += varintSize(keyBytes) + keyBytes + bytesSize(header.value);
  }
  writer.varint(sizeBytes);
  writer.int8(0);
  writer.varlong(timestampDelta);
  writer.varint(offsetDelta);
  writeVarintBytes(writer, key);
  writeVarintBytes(writer, value);
  writer.varint(record.headers.length);
  for (const header of record.headers) {
    writer.varint(utf8Length(header.key));
    writer.text(header.key);
    writeVarintBytes(writer, header.value);
  }
}

function writeVarintBytes(writer: Writer, bytes: Uint8Array | null): void {
  writer.varint(bytes === null ? -1 : bytes.byteLength);
  if (bytes !== null) writer.raw(bytes);
}

function bytesSize(bytes: Uint8Array | null): number {
  return bytes === null ? 1 : varintSize(bytes.byteLength) + bytes.byteLength;
}

function varintSize(value: number): number {
  return varlongSize(value);
}

function varlongSize(value: number): number {
  let rest = value >= 0 ? value * 2 : -value * 2 - 1;
  let size = 1;
  while (rest > 0x7f) {
    rest = Math.floor(rest / 128);
    size++;
  }
  return size;
}

/** The control batch that ends a transaction on a partition. Source: apache/kafka `EndTransactionMarker`, `ControlRecordType`. */
export function encodeMarker(marker: TransactionMarker): RecordBatch {
  const key = new Uint8Array(4);
  key[3] = marker.committed ? 1 : 0;
  const value = new Writer(6);
  value.int16(0);
  value.int32(marker.coordinatorEpoch);
  const record: LogRecord = { offset: 0, timestampMs: marker.timestampMs, key, value: value.finish(), headers: [] };
  return encodeBatch([record], {
    baseOffset: 0,
    lastOffsetDelta: 0,
    partitionLeaderEpoch: -1,
    producerId: marker.producerId,
    producerEpoch: marker.producerEpoch,
    baseSequence: -1,
    isTransactional: true,
    isControl: true,
  });
}
