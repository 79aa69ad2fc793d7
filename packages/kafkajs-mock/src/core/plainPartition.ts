import { emit, isHeard, type Core } from "./core.ts";
import { plainRecord } from "./log/PartitionLog.ts";
import type { LogRecord } from "./log/recordBatch.ts";
import type { Partition } from "./state.ts";

/**
 * A partition for a caller in the same program: records go in and come out as they are, without waiting, requests or bytes.
 * Values are opaque; `sizeBytes` is what they weigh for retention, quotas and drawings. The same records can be fetched by clients.
 */
export interface PlainPartition {
  /** Appends a record at `now` and returns its offset. */
  append(key: unknown, value: unknown, sizeBytes: number, now: number): number;
  /** The value at an offset; undefined beyond the end, below the start, or where compaction took it. */
  valueAt(offset: number): unknown;
  /** The whole record at an offset, or undefined. Batches that clients wrote are decoded for it. */
  read(offset: number): LogRecord | undefined;
  /** The first offset that may be read. */
  readonly startOffset: number;
  /** The offset the next record gets. */
  readonly endOffset: number;
  /** Up to where records are safe and may be read by others. */
  readonly highWatermark: number;
}

/** What the other replicas, and clients that wait, make of an append. */
export type Replicate = (core: Core, partition: Partition, previousEnd: number) => void;

export function createPlainPartition(core: Core, partition: Partition, replicate: Replicate): PlainPartition {
  const { log, topic } = partition;
  return {
    append(key, value, sizeBytes, now) {
      if (now > core.state.now) core.state.now = now;
      const { state } = partition;
      const previousEnd = log.endOffset;
      const offset = log.appendPlain(key, value, sizeBytes, now, now, topic.settings);
      if (isHeard(core)) {
        const { name } = topic.state;
        emit(core, {
          type: "records.appended",
          atMs: now,
          topic: name,
          partition: state.index,
          baseOffset: offset,
          count: 1,
          sizeBytes,
          producerId: -1,
        });
      }
      const { replicas } = state;
      // One replica and nobody waiting: the record is as safe as it will ever be.
      if (replicas.length === 1 && partition.waitingFetches.size === 0 && core.listeners.size === 0) {
        const [only] = replicas;
        if (only !== undefined) only.logEnd = log.endOffset;
        state.highWatermark = log.endOffset;
      } else {
        replicate(core, partition, previousEnd);
      }
      return offset;
    },
    valueAt(offset) {
      if (offset < log.startOffset || offset >= log.endOffset) return undefined;
      const chunk = log.chunks[log.chunkIndexFor(offset)];
      if (chunk === undefined) return undefined;
      if (chunk.kind === "plain") {
        const row = chunk.rowFor(offset);
        return row < chunk.count && chunk.offsetAt(row) === offset ? chunk.values[row] : undefined;
      }
      return this.read(offset)?.value;
    },
    read(offset) {
      if (offset < log.startOffset || offset >= log.endOffset) return undefined;
      const chunk = log.chunks[log.chunkIndexFor(offset)];
      if (chunk === undefined) return undefined;
      const row = chunk.rowFor(offset);
      if (row >= chunk.count) return undefined;
      if (chunk.kind === "plain") return chunk.offsetAt(row) === offset ? plainRecord(chunk, row) : undefined;
      const bytes = chunk.bytesAt(row);
      if (core.codec.facts(bytes).isControl) return undefined;
      return core.codec.decode(bytes).find((record) => record.offset === offset);
    },
    get startOffset() {
      return log.startOffset;
    },
    get endOffset() {
      return log.endOffset;
    },
    get highWatermark() {
      return partition.state.highWatermark;
    },
  };
}
