import { plainRecord, type LogSlice, type SlicePart } from "../core/log/PartitionLog.ts";
import type { EncodedChunk } from "../core/log/EncodedChunk.ts";
import type { PlainChunk } from "../core/log/PlainChunk.ts";
import { encodeBatch } from "./encodeBatch.ts";
import type { Writer } from "./Writer.ts";

/** Plain records are put into batches of this many when a client reads them over the wire. */
const PLAIN_RECORDS_PER_BATCH = 500;

/** Writes a stretch of log as record batches. Encoded chunks are copied as they are, one piece per chunk. */
export function writeBatches(writer: Writer, slice: LogSlice): void {
  for (const part of slice.parts) {
    if (part.chunk.kind === "encoded") writer.raw(encodedBytes(part.chunk, part));
    else writePlain(writer, part.chunk, part);
  }
}

function encodedBytes(chunk: EncodedChunk, { from, to }: SlicePart): Uint8Array {
  const end = to < chunk.count ? (chunk.positions[to] as number) : chunk.usedBytes;
  return chunk.bytes.subarray(chunk.positions[from] as number, end);
}

function writePlain(writer: Writer, chunk: PlainChunk, { from, to }: SlicePart): void {
  for (let row = from; row < to; row += PLAIN_RECORDS_PER_BATCH) {
    const end = Math.min(row + PLAIN_RECORDS_PER_BATCH, to);
    const records = Array.from({ length: end - row }, (_, index) => plainRecord(chunk, row + index));
    const baseOffset = chunk.offsetAt(row);
    writer.raw(
      encodeBatch(records, {
        baseOffset,
        lastOffsetDelta: chunk.offsetAt(end - 1) - baseOffset,
        partitionLeaderEpoch: 0,
        producerId: -1,
        producerEpoch: -1,
        baseSequence: -1,
        isTransactional: false,
        isControl: false,
      }).bytes,
    );
  }
}
