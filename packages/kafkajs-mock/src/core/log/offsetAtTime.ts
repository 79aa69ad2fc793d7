import type { Core } from "../core.ts";
import type { Partition } from "../state.ts";
import type { Chunk } from "./PartitionLog.ts";

/** The first record at or after `timestampMs` that may be read, or null. Records may carry any timestamp, so the search goes batch by batch. */
export function offsetAtTime(
  core: Core,
  partition: Partition,
  timestampMs: number,
  endOffset: number,
): { offset: number; timestampMs: number } | null {
  const { log } = partition;
  for (let index = log.chunkIndexFor(log.startOffset); index < log.chunks.length; index++) {
    const found = searchChunk(core, log.chunks[index] as Chunk, timestampMs, log.startOffset, endOffset);
    if (found !== null) return found;
  }
  return null;
}

/** The first of the records with the latest timestamp that may be read, or null. Source: KIP-734. */
export function offsetOfLatestTime(
  core: Core,
  partition: Partition,
  endOffset: number,
): { offset: number; timestampMs: number } | null {
  let latestMs = -1;
  for (const record of partition.log.records(partition.log.startOffset, endOffset, core.codec))
    latestMs = Math.max(latestMs, record.timestampMs);
  return latestMs < 0 ? null : offsetAtTime(core, partition, latestMs, endOffset);
}

function searchChunk(
  core: Core,
  chunk: Chunk,
  timestampMs: number,
  startOffset: number,
  endOffset: number,
): { offset: number; timestampMs: number } | null {
  for (let row = chunk.rowFor(startOffset); row < chunk.count; row++) {
    const isLateEnough =
      ((chunk.kind === "plain" ? chunk.timestamps[row] : chunk.maxTimestamps[row]) as number) >= timestampMs;
    if (chunk.kind === "plain") {
      const offset = chunk.offsetAt(row);
      if (offset >= endOffset) return null;
      if (isLateEnough) return { offset, timestampMs: chunk.timestamps[row] as number };
      continue;
    }
    const baseOffset = chunk.baseOffsets[row] as number;
    if (baseOffset >= endOffset) return null;
    if (!isLateEnough) continue;
    const bytes = chunk.bytesAt(row);
    if (core.codec.facts(bytes).isControl) continue;
    for (const record of core.codec.decode(bytes)) {
      if (record.offset >= startOffset && record.offset < endOffset && record.timestampMs >= timestampMs) {
        return { offset: record.offset, timestampMs: record.timestampMs };
      }
    }
  }
  return null;
}
