import { emit, type Core } from "../core.ts";
import type { Partition } from "../state.ts";
import { CleanedTransactions, isAborted } from "./CleanedTransactions.ts";
import { EncodedChunk } from "./EncodedChunk.ts";
import type { Chunk, PartitionLog } from "./PartitionLog.ts";
import type { PlainChunk } from "./PlainChunk.ts";
import type { LogRecord, RecordBatch } from "./recordBatch.ts";
import { lastStableOffset } from "./lastStableOffset.ts";

/**
 * Compaction keeps the newest record of each key below the active segment, offsets as they were. A tombstone stays for `delete.retention.ms` from its
 * first cleaning on, so that slow readers see it: that cleaning writes down the instant from which it may go (KIP-534). Aborted records go, markers when
 * nothing of their transaction is left and they have stayed as long as a tombstone, and records without a key, which a topic may hold from before it
 * was compacted.
 * Source: apache/kafka `Cleaner`, `MemoryRecords.filterTo`; kafka.apache.org/documentation/#compaction.
 * Here the active segment is cleaned too when `force` is set, the dirty ratio counts bytes like Kafka's, and no empty batches are left behind.
 */
export function compactPartition(core: Core, partition: Partition, force: boolean): number {
  const { log, topic, state } = partition;
  const limit = cleanableEnd(core, partition, force);
  if (limit <= log.startOffset || (!force && limit <= state.cleanedTo)) return 0;
  if (!force && dirtyRatio(log, state.cleanedTo, limit) <= topic.settings.minDirtyRatio) return 0;
  const cleaning: Cleaning = {
    core,
    partition,
    limit,
    newest: newestByKey(core, partition, limit),
    transactions: new CleanedTransactions(partition),
    newHorizonMs: core.state.now + topic.settings.deleteRetentionMs,
    kept: [],
    removed: 0,
  };
  for (const chunk of log.chunks) {
    if (chunk.firstOffset >= limit) break;
    if (chunk.kind === "plain") compactPlain(cleaning, chunk);
    else compactEncoded(cleaning, chunk);
  }
  log.replaceBelow(limit, cleaning.kept);
  state.cleanedTo = Math.max(limit, state.cleanedTo);
  const { removed } = cleaning;
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

/** One run over a partition. */
interface Cleaning {
  readonly core: Core;
  readonly partition: Partition;
  /** Everything below this offset is cleaned. */
  readonly limit: number;
  /** The last offset of each key below the limit. */
  readonly newest: ReadonlyMap<string, number>;
  readonly transactions: CleanedTransactions;
  /** From when on a tombstone that is cleaned for the first time may go. */
  readonly newHorizonMs: number;
  readonly kept: Chunk[];
  removed: number;
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

function newestByKey(core: Core, partition: Partition, limit: number): Map<string, number> {
  const newest = new Map<string, number>();
  for (const chunk of partition.log.chunks) {
    if (chunk.firstOffset >= limit) break;
    for (let row = 0; row < chunk.count && chunk.lastOffsetAt(row) < limit; row++) {
      if (chunk.kind === "plain") {
        newest.set(keyText(chunk.keys[row]), chunk.offsetAt(row));
        continue;
      }
      const bytes = chunk.bytesAt(row);
      const facts = core.codec.facts(bytes);
      if (facts.isControl || isAborted(partition, facts)) continue;
      for (const record of core.codec.decode(bytes)) newest.set(keyText(record.key), record.offset);
    }
  }
  return newest;
}

/** Whether a record stays: the newest of its key, and no tombstone whose time is over. `horizonMs` is -1 before its first cleaning. */
function keeps({ core, newest }: Cleaning, { key, value, offset }: LogRecord, horizonMs: number): boolean {
  if (key === null || key === undefined || newest.get(keyText(key)) !== offset) return false;
  return !isNothing(value) || horizonMs < 0 || core.state.now < horizonMs;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function compactPlain(cleaning: Cleaning, chunk: PlainChunk): void {
  const rows: number[] = [];
  const horizons: number[] = [];
  let isChanged = false;
  for (let row = 0; row < chunk.count; row++) {
    const offset = chunk.offsetAt(row);
    const value = chunk.values[row];
    let horizonMs = chunk.deleteHorizonAt(row);
    if (offset < cleaning.limit) {
      const timestampMs = chunk.timestamps[row] as number;
      if (!keeps(cleaning, { offset, timestampMs, key: chunk.keys[row], value, headers: [] }, horizonMs)) {
        cleaning.removed++;
        isChanged = true;
        continue;
      }
      if (horizonMs < 0 && isNothing(value)) {
        horizonMs = cleaning.newHorizonMs;
        isChanged = true;
      }
    }
    rows.push(row);
    horizons.push(horizonMs);
  }
  if (rows.length > 0) cleaning.kept.push(isChanged ? chunk.keeping(rows, horizons) : chunk.view(chunk.count));
}

function compactEncoded(cleaning: Cleaning, chunk: EncodedChunk): void {
  const target = new EncodedChunk();
  for (let row = 0; row < chunk.count; row++) {
    const baseOffset = chunk.baseOffsets[row] as number;
    const lastOffset = chunk.lastOffsetAt(row);
    const before = { bytes: chunk.bytesAt(row), maxTimestampMs: chunk.maxTimestamps[row] as number };
    const after = lastOffset < cleaning.limit ? cleanBatch(cleaning, before) : before;
    if (after === null) continue;
    const { bytes, maxTimestampMs } = after;
    const position = target.add({ baseOffset, lastOffset, maxTimestampMs, sizeBytes: bytes.byteLength });
    target.bytes.set(bytes, position);
  }
  target.isSealed = true;
  if (target.count > 0) cleaning.kept.push(target);
}

type StoredBatch = Pick<RecordBatch, "bytes" | "maxTimestampMs">;

/** A batch as the cleaning leaves it: the same, another, or null when nothing of it stays. */
function cleanBatch(cleaning: Cleaning, batch: StoredBatch): StoredBatch | null {
  const { core, transactions } = cleaning;
  const facts = core.codec.facts(batch.bytes);
  const records = core.codec.decode(batch.bytes);
  const { deleteHorizonMs = -1 } = facts;
  if (facts.isControl) {
    if (!transactions.isMarkerOfNothing(facts)) return batch;
    if (deleteHorizonMs < 0) return core.codec.encode(records, { ...facts, deleteHorizonMs: cleaning.newHorizonMs });
    if (core.state.now < deleteHorizonMs) return batch;
    transactions.forgetMarker(facts);
    return null;
  }
  const kept = transactions.isAbortedData(facts)
    ? []
    : records.filter((record) => keeps(cleaning, record, deleteHorizonMs));
  cleaning.removed += records.length - kept.length;
  if (kept.length === 0) return null;
  const isFirstForTombstone = deleteHorizonMs < 0 && kept.some(({ value }) => value === null);
  if (kept.length === records.length && !isFirstForTombstone) return batch;
  const horizonMs = isFirstForTombstone ? cleaning.newHorizonMs : deleteHorizonMs;
  return core.codec.encode(kept, { ...facts, deleteHorizonMs: horizonMs });
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
