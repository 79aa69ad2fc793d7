import type { BatchFacts, LogRecord, RecordHeader } from "../core/log/record-batch.ts";
import { batchAttributes, batchLayout, compressionTypes } from "./batch-layout.ts";
import { int16At, int32At, int64At } from "./big-endian.ts";
import { gunzip } from "./gzip.ts";
import { MalformedBytes } from "./malformed.ts";
import { Reader } from "./reader.ts";

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
  };
}

/** The records of a batch. Batches packed by a codec that is not here (snappy, lz4, zstd) throw: only clients can read them. */
export function decodeBatch(bytes: Uint8Array): LogRecord[] {
  const attributes = int16At(bytes, batchLayout.attributes);
  const compression = attributes & batchAttributes.compression;
  const packed = bytes.subarray(batchLayout.records);
  if (compression > compressionTypes.gzip)
    throw new MalformedBytes(`compression type ${compression} can be stored here and not read`);
  const reader = new Reader(compression === compressionTypes.gzip ? gunzip(packed) : packed);
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

/** Whether the records of a batch can be read here: not those packed by snappy, lz4 or zstd. */
export function canDecodeBatch(bytes: Uint8Array): boolean {
  return (int16At(bytes, batchLayout.attributes) & batchAttributes.compression) <= compressionTypes.gzip;
}

/** Whether packed records come out whole. Brokers unpack what producers send, to look at its timestamps. */
export function isReadable(bytes: Uint8Array): boolean {
  try {
    decodeBatch(bytes);
    return true;
  } catch (error) {
    if (error instanceof MalformedBytes) return false;
    throw error;
  }
}
