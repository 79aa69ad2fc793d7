import { emit, type Core } from "../core.ts";
import type { Partition } from "../state.ts";
import { EncodedChunk } from "./encoded-chunk.ts";
import type { Chunk, PartitionLog } from "./partition-log.ts";
import type { PlainChunk } from "./plain-chunk.ts";
import type { LogRecord } from "./record-batch.ts";
import { lastStableOffset } from "./watermarks.ts";

interface Kept {
  readonly offset: number;
  readonly isTombstone: boolean;
}

/**
 * Compaction keeps the newest record of each key below the active segment, offsets as they were. Tombstones stay for `delete.retention.ms` after they are
 * first cleaned, so that slow readers see them. Aborted records go, and markers with their last data.
 * Source: apache/kafka `LogCleaner`, `Cleaner.cleanInto`; kafka.apache.org/documentation/#compaction.
 * Here the active segment is rolled when `force` is set, and the dirty ratio counts bytes like Kafka's.
 */
export function compactPartition(core: Core, partition: Partition, force: boolean): number {
  const { log, topic, state } = partition;
  const { settings } = topic;
  const limit = cleanableEnd(core, partition, force);
  if (limit <= Math.max(state.cleanedTo, log.startOffset)) return 0;
  if (!force && dirtyRatio(log, state.cleanedTo, limit) < settings.minDirtyRatio) return 0;
  const newest = newestByKey(core, partition, limit);
  let removed = 0;
  const compacted: Chunk[] = [];
  const keeps = (record: LogRecord, isAborted: boolean): boolean => {
    if (isAborted) return false;
    const last = newest.get(keyText(record.key));
    if (last === undefined || last.offset !== record.offset) return record.key === null;
    if (!last.isTombstone) return true;
    return record.offset >= state.cleanedTo || core.state.now - record.timestampMs < settings.deleteRetentionMs;
  };
  for (const chunk of log.chunks) {
    if (chunk.firstOffset >= limit) break;
    removed +=
      chunk.kind === "plain"
        ? compactPlain(chunk, limit, keeps, compacted)
        : compactEncoded(core, partition, chunk, limit, keeps, compacted);
  }
  log.replaceBelow(limit, compacted);
  state.cleanedTo = limit;
  if (removed > 0)
    emit(core, {
      type: "records.compacted",
      atMs: core.state.now,
      topic: topic.state.name,
      partition: state.index,
      removed,
    });
  return removed;
}

/** Cleaning stops before the active segment, the high watermark, an open transaction, and records younger than `min.compaction.lag.ms`. */
function cleanableEnd(core: Core, partition: Partition, force: boolean): number {
  const { log, topic } = partition;
  const active = log.segments[log.segments.length - 1];
  let end = force ? log.endOffset : (active?.baseOffset ?? 0);
  end = Math.min(end, lastStableOffset(partition), partition.state.highWatermark);
  const { minCompactionLagMs } = topic.settings;
  if (minCompactionLagMs > 0) {
    const young = log.segments.find((segment) => core.state.now - segment.maxTimestampMs < minCompactionLagMs);
    if (young !== undefined) end = Math.min(end, young.baseOffset);
  }
  // Chunks are cleaned whole batches at a time: step back to a batch that ends below the limit.
  return end;
}

function dirtyRatio(log: PartitionLog, cleanedTo: number, limit: number): number {
  let clean = 0;
  let dirty = 0;
  for (const segment of log.segments) {
    if (segment.baseOffset >= limit) break;
    if (segment.baseOffset < cleanedTo) clean += segment.sizeBytes;
    else dirty += segment.sizeBytes;
  }
  return dirty === 0 ? 0 : dirty / (clean + dirty);
}

function newestByKey(core: Core, partition: Partition, limit: number): Map<string, Kept> {
  const newest = new Map<string, Kept>();
  for (const chunk of partition.log.chunks) {
    if (chunk.firstOffset >= limit) break;
    for (let row = 0; row < chunk.count && chunk.lastOffsetAt(row) < limit; row++) {
      if (chunk.kind === "plain") {
        const value = chunk.values[row];
        newest.set(keyText(chunk.keys[row]), {
          offset: chunk.offsetAt(row),
          isTombstone: value === null || value === undefined,
        });
        continue;
      }
      const bytes = chunk.bytesAt(row);
      const facts = core.codec.facts(bytes);
      if (facts.isControl || isAborted(partition, facts.isTransactional, facts.producerId, facts.baseOffset)) continue;
      for (const record of core.codec.decode(bytes)) {
        newest.set(keyText(record.key), { offset: record.offset, isTombstone: record.value === null });
      }
    }
  }
  return newest;
}

function isAborted(partition: Partition, isTransactional: boolean, producerId: number, offset: number): boolean {
  if (!isTransactional) return false;
  return partition.state.aborted.some(
    (aborted) => aborted.producerId === producerId && offset >= aborted.firstOffset && offset < aborted.lastOffset,
  );
}

function compactPlain(
  chunk: PlainChunk,
  limit: number,
  keeps: (record: LogRecord, isAborted: boolean) => boolean,
  into: Chunk[],
): number {
  const rows: number[] = [];
  let removed = 0;
  for (let row = 0; row < chunk.count; row++) {
    const offset = chunk.offsetAt(row);
    const record: LogRecord = {
      offset,
      timestampMs: chunk.timestamps[row] as number,
      key: chunk.keys[row],
      value: chunk.values[row],
      headers: [],
    };
    if (offset >= limit || keeps(record, false)) rows.push(row);
    else removed++;
  }
  if (rows.length > 0) into.push(rows.length === chunk.count ? chunk.view(chunk.count) : chunk.keeping(rows));
  return removed;
}

function compactEncoded(
  core: Core,
  partition: Partition,
  chunk: EncodedChunk,
  limit: number,
  keeps: (record: LogRecord, isAborted: boolean) => boolean,
  into: Chunk[],
): number {
  const target = new EncodedChunk();
  let removed = 0;
  for (let row = 0; row < chunk.count; row++) {
    let bytes = chunk.bytesAt(row);
    const facts = core.codec.facts(bytes);
    const lastOffset = chunk.lastOffsetAt(row);
    let maxTimestampMs = chunk.maxTimestamps[row] as number;
    if (lastOffset < limit && !facts.isControl) {
      const records = core.codec.decode(bytes);
      const aborted = isAborted(partition, facts.isTransactional, facts.producerId, facts.baseOffset);
      const kept = records.filter((record) => keeps(record, aborted));
      removed += records.length - kept.length;
      if (kept.length === 0) continue;
      if (kept.length < records.length) {
        const batch = core.codec.encode(kept, facts);
        bytes = batch.bytes;
        maxTimestampMs = batch.maxTimestampMs;
      }
    }
    const position = target.add({
      baseOffset: facts.baseOffset,
      lastOffset,
      maxTimestampMs,
      sizeBytes: bytes.byteLength,
    });
    target.bytes.set(bytes, position);
  }
  target.isSealed = true;
  if (target.count > 0) into.push(target);
  return removed;
}

/** A key as text: equal bytes, equal text. */
function keyText(key: unknown): string {
  if (key instanceof Uint8Array) {
    let text = "b:";
    for (const byte of key) text += String.fromCharCode(byte);
    return text;
  }
  return `${typeof key}:${String(key)}`;
}
