import { errorCodes } from "../core/errorCodes.ts";
import { plainRecord, type LogSlice } from "../core/log/PartitionLog.ts";
import type { LogRecord, ParsedRecords } from "../core/log/recordBatch.ts";
import { int32At } from "./bigEndian.ts";
import { batchFacts, decodeBatch } from "./decodeBatch.ts";
import { encodeBatch, toBytes } from "./encodeBatch.ts";
import { compressionTypes, decompress } from "./compression/decompress.ts";
import { crc32 } from "./compression/gzip.ts";
import { unlz4 } from "./compression/unlz4.ts";
import { MalformedBytes } from "./MalformedBytes.ts";
import { Reader } from "./Reader.ts";
import { Writer } from "./Writer.ts";

/**
 * Message sets, the format before record batches (magic 0 and 1). What comes in is kept as a batch of magic 2, as brokers since 0.11 do; what an old
 * Fetch asks for is converted back, without headers. Only the profile of KafkaJS's own tests advertises these versions.
 */
export function parseMessageSet(bytes: Uint8Array): ParsedRecords {
  const records: LogRecord[] = [];
  try {
    readMessages(new Reader(bytes), records, 0);
  } catch (error) {
    if (!(error instanceof MalformedBytes)) throw error;
    return { batches: [], errorCode: errorCodes.CORRUPT_MESSAGE };
  }
  if (records.length === 0) return { batches: [], errorCode: errorCodes.INVALID_RECORD };
  const batch = encodeBatch(records, {
    baseOffset: 0,
    lastOffsetDelta: records.length - 1,
    partitionLeaderEpoch: -1,
    producerId: -1,
    producerEpoch: -1,
    baseSequence: -1,
    isTransactional: false,
    isControl: false,
  });
  return { batches: [batch], errorCode: errorCodes.NONE };
}

function readMessages(reader: Reader, into: LogRecord[], depth: number): void {
  while (reader.remaining >= 12) {
    reader.int64();
    const message = reader.raw(reader.int32());
    if (message.byteLength < 14) throw new MalformedBytes("a message is too short");
    if (int32At(message, 0) >>> 0 !== crc32(message, 4)) throw new MalformedBytes("a message's checksum is wrong");
    const inner = new Reader(message);
    inner.int32();
    const magic = inner.int8();
    const attributes = inner.int8();
    if (magic > 1 || magic < 0) throw new MalformedBytes(`magic ${magic} in a message set`);
    const timestampMs = magic === 1 ? inner.int64() : -1;
    const key = readBytes(inner);
    const value = readBytes(inner);
    const compression = attributes & 0x07;
    if (compression === compressionTypes.none) {
      into.push({ offset: into.length, timestampMs, key, value, headers: [] });
      continue;
    }
    if (compression > compressionTypes.lz4 || value === null || depth > 0)
      throw new MalformedBytes(`compression type ${compression} in a message set`);
    const isOldLz4 = compression === compressionTypes.lz4 && magic === 0;
    readMessages(new Reader(isOldLz4 ? unlz4(value, true) : decompress(compression, value)), into, depth + 1);
  }
}

function readBytes(reader: Reader): Uint8Array | null {
  const sizeBytes = reader.int32();
  return sizeBytes < 0 ? null : reader.raw(sizeBytes);
}

/** Writes a stretch of log as messages of the given magic. Control batches are left out. */
export function writeMessageSet(writer: Writer, slice: LogSlice, magic: 0 | 1): void {
  for (const { chunk, from, to } of slice.parts) {
    for (let row = from; row < to; row++) {
      if (chunk.kind === "plain") {
        writeMessage(writer, plainRecord(chunk, row), magic);
        continue;
      }
      const bytes = chunk.bytesAt(row);
      if (batchFacts(bytes).isControl) continue;
      for (const record of decodeBatch(bytes)) writeMessage(writer, record, magic);
    }
  }
}

function writeMessage(writer: Writer, record: LogRecord, magic: 0 | 1): void {
  const body = new Writer();
  body.int32(0);
  body.int8(magic);
  body.int8(0);
  if (magic === 1) body.int64(record.timestampMs);
  for (const field of [toBytes(record.key), toBytes(record.value)]) {
    body.int32(field === null ? -1 : field.byteLength);
    if (field !== null) body.raw(field);
  }
  const bytes = body.finish();
  body.patchUint32(0, crc32(bytes, 4));
  writer.int64(record.offset);
  writer.int32(bytes.byteLength);
  writer.raw(bytes);
}
