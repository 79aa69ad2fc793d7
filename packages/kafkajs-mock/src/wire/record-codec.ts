import type {
  BatchFacts,
  BatchStamp,
  LogRecord,
  ParsedRecords,
  RecordBatch,
  RecordCodec,
  RecordHeader,
  TransactionMarker,
} from "../core/log/record-batch.ts";
import { errorCodes } from "../core/error-codes.ts";
import {
  BATCH_OVERHEAD_BYTES,
  batchAttributes,
  batchLayout,
  compressionTypes,
  readInt64,
  viewOf,
  writeInt64,
} from "./batch-layout.ts";
import { crc32c } from "./crc32c.ts";
import { encodeBatch, encodeMarker } from "./encode-batch.ts";
import { gunzip } from "./gzip.ts";
import { MalformedBytes } from "./malformed.ts";
import { parseMessageSet } from "./message-set.ts";
import { Reader } from "./reader.ts";

/** The first Produce version that carries record batches. */
const FIRST_BATCH_VERSION = 3;

/** Reads and makes record batches of magic 2 for the core. */
export const recordCodec: RecordCodec = {
  parse: (bytes, produceVersion) => parse(bytes, produceVersion),
  decode: (bytes) => decodeBatch(bytes),
  facts: (bytes) => batchFacts(bytes),
  encode: (records, facts) => encodeBatch(records, facts),
  encodeMarker: (marker: TransactionMarker) => encodeMarker(marker),
  place: (target, position, batch, stamp) => placeBatch(target, position, batch, stamp),
};

function refused(errorCode: number): ParsedRecords {
  return { batches: [], errorCode };
}

function parse(bytes: Uint8Array | null, produceVersion: number): ParsedRecords {
  if (bytes === null || bytes.byteLength === 0) return refused(errorCodes.INVALID_RECORD);
  if (produceVersion < FIRST_BATCH_VERSION) return parseMessageSet(bytes);
  const batches: RecordBatch[] = [];
  let at = 0;
  while (at < bytes.byteLength) {
    if (bytes.byteLength - at < batchLayout.records) return refused(errorCodes.CORRUPT_MESSAGE);
    const view = viewOf(bytes);
    const sizeBytes = view.getInt32(at + batchLayout.length) + BATCH_OVERHEAD_BYTES;
    if (sizeBytes < batchLayout.records || at + sizeBytes > bytes.byteLength)
      return refused(errorCodes.CORRUPT_MESSAGE);
    const parsed = parseBatch(bytes.subarray(at, at + sizeBytes), produceVersion);
    if (typeof parsed === "number") return refused(parsed);
    batches.push(parsed);
    at += sizeBytes;
  }
  // "Produce requests with version 3 and above are required to have exactly one record batch per partition."
  return batches.length === 1 ? { batches, errorCode: errorCodes.NONE } : refused(errorCodes.INVALID_RECORD);
}

/** One batch, or the Kafka error that refuses it. Source: apache/kafka `LogValidator`, `DefaultRecordBatch.ensureValid`. */
function parseBatch(bytes: Uint8Array, produceVersion: number): RecordBatch | number {
  const view = viewOf(bytes);
  if (view.getInt8(batchLayout.magic) !== 2) return errorCodes.INVALID_RECORD;
  if (view.getUint32(batchLayout.crc) !== crc32c(bytes, batchLayout.attributes)) return errorCodes.CORRUPT_MESSAGE;
  const attributes = view.getInt16(batchLayout.attributes);
  const compression = attributes & batchAttributes.compression;
  if (compression > compressionTypes.zstd) return errorCodes.CORRUPT_MESSAGE;
  // zstd came with Produce version 7 (KIP-110).
  if (compression === compressionTypes.zstd && produceVersion < 7) return errorCodes.UNSUPPORTED_COMPRESSION_TYPE;
  const recordCount = view.getInt32(batchLayout.recordCount);
  const lastOffsetDelta = view.getInt32(batchLayout.lastOffsetDelta);
  if (recordCount <= 0 || lastOffsetDelta !== recordCount - 1) return errorCodes.INVALID_RECORD;
  if (compression === compressionTypes.none && !isWellFormed(bytes, recordCount)) return errorCodes.CORRUPT_MESSAGE;
  return {
    bytes,
    recordCount,
    lastOffsetDelta,
    baseTimestampMs: readInt64(view, batchLayout.baseTimestamp),
    maxTimestampMs: readInt64(view, batchLayout.maxTimestamp),
    producerId: readInt64(view, batchLayout.producerId),
    producerEpoch: view.getInt16(batchLayout.producerEpoch),
    baseSequence: view.getInt32(batchLayout.baseSequence),
    isTransactional: (attributes & batchAttributes.transactional) !== 0,
    isControl: (attributes & batchAttributes.control) !== 0,
  };
}

/** Whether the records' lengths add up to the batch: a walk over the length prefixes only. */
function isWellFormed(bytes: Uint8Array, recordCount: number): boolean {
  let at = batchLayout.records;
  for (let record = 0; record < recordCount; record++) {
    let raw = 0;
    let shift = 0;
    for (;;) {
      if (at >= bytes.byteLength || shift > 28) return false;
      const byte = bytes[at++] as number;
      raw |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
      shift += 7;
    }
    const sizeBytes = (raw >>> 1) ^ -(raw & 1);
    if (sizeBytes < 6) return false;
    at += sizeBytes;
  }
  return at === bytes.byteLength;
}

export function batchFacts(bytes: Uint8Array): BatchFacts {
  const view = viewOf(bytes);
  const attributes = view.getInt16(batchLayout.attributes);
  return {
    baseOffset: readInt64(view, batchLayout.baseOffset),
    lastOffsetDelta: view.getInt32(batchLayout.lastOffsetDelta),
    partitionLeaderEpoch: view.getInt32(batchLayout.partitionLeaderEpoch),
    producerId: readInt64(view, batchLayout.producerId),
    producerEpoch: view.getInt16(batchLayout.producerEpoch),
    baseSequence: view.getInt32(batchLayout.baseSequence),
    isTransactional: (attributes & batchAttributes.transactional) !== 0,
    isControl: (attributes & batchAttributes.control) !== 0,
  };
}

/** The records of a batch. Batches packed by a codec that is not here (snappy, lz4, zstd) throw: only clients can read them. */
export function decodeBatch(bytes: Uint8Array): LogRecord[] {
  const view = viewOf(bytes);
  const attributes = view.getInt16(batchLayout.attributes);
  const compression = attributes & batchAttributes.compression;
  const packed = bytes.subarray(batchLayout.records);
  if (compression > compressionTypes.gzip)
    throw new MalformedBytes(`compression type ${compression} can be stored here and not read`);
  const reader = new Reader(compression === compressionTypes.gzip ? gunzip(packed) : packed);
  const baseOffset = readInt64(view, batchLayout.baseOffset);
  const baseTimestamp = readInt64(view, batchLayout.baseTimestamp);
  const usesAppendTime = (attributes & batchAttributes.appendTime) !== 0;
  const appendTimeMs = readInt64(view, batchLayout.maxTimestamp);
  const records: LogRecord[] = [];
  for (let count = view.getInt32(batchLayout.recordCount); count > 0; count--) {
    reader.varint();
    reader.int8();
    const timestampDelta = reader.varlong();
    const offset = baseOffset + reader.varint();
    const key = readVarintBytes(reader);
    const value = readVarintBytes(reader);
    const headers = readHeaders(reader);
    records.push({
      offset,
      timestampMs: usesAppendTime ? appendTimeMs : baseTimestamp + timestampDelta,
      key,
      value,
      headers,
    });
  }
  return records;
}

function readVarintBytes(reader: Reader): Uint8Array | null {
  const sizeBytes = reader.varint();
  return sizeBytes < 0 ? null : reader.raw(sizeBytes);
}

function readHeaders(reader: Reader): RecordHeader[] {
  const count = reader.varint();
  if (count < 0 || count > reader.remaining) throw new MalformedBytes(`${count} headers`);
  return Array.from({ length: count }, () => ({ key: reader.text(reader.varint()), value: readVarintBytes(reader) }));
}

function placeBatch(target: Uint8Array, position: number, batch: RecordBatch, stamp: BatchStamp): void {
  target.set(batch.bytes, position);
  const view = new DataView(target.buffer, target.byteOffset + position, batch.bytes.byteLength);
  writeInt64(view, batchLayout.baseOffset, stamp.baseOffset);
  view.setInt32(batchLayout.partitionLeaderEpoch, stamp.partitionLeaderEpoch);
  if (stamp.appendTimeMs < 0) return;
  view.setInt16(batchLayout.attributes, view.getInt16(batchLayout.attributes) | batchAttributes.appendTime);
  writeInt64(view, batchLayout.maxTimestamp, stamp.appendTimeMs);
  const end = position + batch.bytes.byteLength;
  view.setUint32(batchLayout.crc, crc32c(target, position + batchLayout.attributes, end));
}
