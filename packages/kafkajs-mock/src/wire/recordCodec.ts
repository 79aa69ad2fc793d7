import type {
  BatchStamp,
  ParsedRecords,
  RecordBatch,
  RecordCodec,
  TransactionMarker,
} from "../core/log/recordBatch.ts";
import { errorCodes } from "../core/errorCodes.ts";
import { BATCH_OVERHEAD_BYTES, batchAttributes, batchLayout } from "./batchLayout.ts";
import { int16At, int32At, int64At, putInt16, putInt32, putInt64 } from "./bigEndian.ts";
import { compressionTypes } from "./compression/decompress.ts";
import { crc32c } from "./crc32c.ts";
import { batchFacts, decodeBatch, judgePacked } from "./decodeBatch.ts";
import { encodeBatch, encodeMarker } from "./encodeBatch.ts";
import { parseMessageSet } from "./messageSet.ts";

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
    const sizeBytes = int32At(bytes, at + batchLayout.length) + BATCH_OVERHEAD_BYTES;
    if (sizeBytes < batchLayout.records || at + sizeBytes > bytes.byteLength)
      return refused(errorCodes.CORRUPT_MESSAGE);
    const parsed = parseBatch(
      at === 0 && sizeBytes === bytes.byteLength ? bytes : bytes.subarray(at, at + sizeBytes),
      produceVersion,
    );
    if (typeof parsed === "number") return refused(parsed);
    batches.push(parsed);
    at += sizeBytes;
  }
  // "Produce requests with version 3 and above are required to have exactly one record batch per partition."
  return batches.length === 1 ? { batches, errorCode: errorCodes.NONE } : refused(errorCodes.INVALID_RECORD);
}

/** One batch, or the Kafka error that refuses it. Source: apache/kafka `LogValidator`, `DefaultRecordBatch.ensureValid`. */
function parseBatch(bytes: Uint8Array, produceVersion: number): RecordBatch | number {
  if (bytes[batchLayout.magic] !== 2) return errorCodes.INVALID_RECORD;
  if (int32At(bytes, batchLayout.crc) >>> 0 !== crc32c(bytes, batchLayout.attributes))
    return errorCodes.CORRUPT_MESSAGE;
  const attributes = int16At(bytes, batchLayout.attributes);
  const compression = attributes & batchAttributes.compression;
  if (compression > compressionTypes.zstd) return errorCodes.CORRUPT_MESSAGE;
  // zstd came with Produce version 7 (KIP-110).
  if (compression === compressionTypes.zstd && produceVersion < 7) return errorCodes.UNSUPPORTED_COMPRESSION_TYPE;
  const recordCount = int32At(bytes, batchLayout.recordCount);
  const lastOffsetDelta = int32At(bytes, batchLayout.lastOffsetDelta);
  if (recordCount <= 0 || lastOffsetDelta !== recordCount - 1) return errorCodes.INVALID_RECORD;
  if (compression === compressionTypes.none) {
    if (!isWellFormed(bytes, recordCount)) return errorCodes.INVALID_RECORD;
  } else {
    const errorCode = judgePacked(bytes);
    if (errorCode !== errorCodes.NONE) return errorCode;
  }
  return {
    bytes,
    recordCount,
    lastOffsetDelta,
    baseTimestampMs: int64At(bytes, batchLayout.baseTimestamp),
    maxTimestampMs: int64At(bytes, batchLayout.maxTimestamp),
    producerId: int64At(bytes, batchLayout.producerId),
    producerEpoch: int16At(bytes, batchLayout.producerEpoch),
    baseSequence: int32At(bytes, batchLayout.baseSequence),
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

function placeBatch(target: Uint8Array, position: number, batch: RecordBatch, stamp: BatchStamp): void {
  target.set(batch.bytes, position);
  putInt64(target, position + batchLayout.baseOffset, stamp.baseOffset);
  putInt32(target, position + batchLayout.partitionLeaderEpoch, stamp.partitionLeaderEpoch);
  if (stamp.appendTimeMs < 0) return;
  const attributesAt = position + batchLayout.attributes;
  putInt16(target, attributesAt, int16At(target, attributesAt) | batchAttributes.appendTime);
  putInt64(target, position + batchLayout.maxTimestamp, stamp.appendTimeMs);
  const end = position + batch.bytes.byteLength;
  putInt32(target, position + batchLayout.crc, crc32c(target, attributesAt, end) | 0);
}
