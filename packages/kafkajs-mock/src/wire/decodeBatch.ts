import { errorCodes } from "../core/errorCodes.ts";
import type { BatchFacts, LogRecord, RecordHeader } from "../core/log/recordBatch.ts";
import { batchAttributes, batchLayout } from "./batchLayout.ts";
import { int16At, int32At, int64At } from "./bigEndian.ts";
import { decompress } from "./compression/decompress.ts";
import { MalformedBytes } from "./MalformedBytes.ts";
import { Reader } from "./Reader.ts";

/** What stands in a batch's header. */
export function batchFacts(bytes: Uint8Array): BatchFacts {
  const attributes = int16At(bytes, batchLayout.attributes);
  return {
    baseOffset: int64At(bytes, batchLayout.baseOffset),
    lastOffsetDelta: int32At(bytes, batchLayout.lastOffsetDelta),
    partitionLeaderEpoch: int32At(bytes, batchLayout.partitionLeaderEpoch),
    producerId: int64At(bytes, batchLayout.producerId),
    producerEpoch: int16At(bytes, batchLayout.producerEpoch),
    baseSequence: int32At(bytes, batchLayout.baseSequence),
    isTransactional: (attributes & batchAttributes.transactional) !== 0,
    isControl: (attributes & batchAttributes.control) !== 0,
    usesAppendTime: (attributes & batchAttributes.appendTime) !== 0,
    deleteHorizonMs:
      (attributes & batchAttributes.deleteHorizon) !== 0 ? int64At(bytes, batchLayout.baseTimestamp) : -1,
  };
}

/** The records of a batch. Throws {@link MalformedBytes} when they cannot be unpacked or are cut off. */
export function decodeBatch(bytes: Uint8Array): LogRecord[] {
  const attributes = int16At(bytes, batchLayout.attributes);
  const compression = attributes & batchAttributes.compression;
  return readRecords(bytes, decompress(compression, bytes.subarray(batchLayout.records)));
}

/** Reads as many records as the batch promises from its unpacked bytes. */
function readRecords(bytes: Uint8Array, unpacked: Uint8Array): LogRecord[] {
  const attributes = int16At(bytes, batchLayout.attributes);
  const reader = new Reader(unpacked);
  const baseOffset = int64At(bytes, batchLayout.baseOffset);
  const baseTimestamp = int64At(bytes, batchLayout.baseTimestamp);
  const usesAppendTime = (attributes & batchAttributes.appendTime) !== 0;
  const appendTimeMs = int64At(bytes, batchLayout.maxTimestamp);
  const records: LogRecord[] = [];
  for (let count = int32At(bytes, batchLayout.recordCount); count > 0; count--) {
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
  if (reader.remaining > 0) throw new MalformedBytes(`${reader.remaining} bytes follow the last record`);
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

/**
 * What is wrong with the records of a packed batch, as an error code. Brokers unpack what producers send. Apache Kafka calls records that do not add up
 * invalid, and what a codec chokes on an error of its own (seen on 4.4).
 */
export function judgePacked(bytes: Uint8Array): number {
  const compression = int16At(bytes, batchLayout.attributes) & batchAttributes.compression;
  let unpacked: Uint8Array;
  try {
    unpacked = decompress(compression, bytes.subarray(batchLayout.records));
  } catch (error) {
    if (error instanceof MalformedBytes) return errorCodes.UNKNOWN_SERVER_ERROR;
    throw error;
  }
  try {
    readRecords(bytes, unpacked);
    return errorCodes.NONE;
  } catch (error) {
    if (error instanceof MalformedBytes) return errorCodes.INVALID_RECORD;
    throw error;
  }
}
