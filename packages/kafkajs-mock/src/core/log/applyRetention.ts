import { emit, type Core } from "../core.ts";
import type { Partition } from "../state.ts";

/**
 * Deletes whole segments from the front: those whose newest record is older than `retention.ms`, and those beyond `retention.bytes`.
 * The active segment goes too once all of it is too old; by size it never does. Nothing above the high watermark is touched.
 * Source: apache/kafka `UnifiedLog.deleteOldSegments`.
 */
export function applyRetention(core: Core, partition: Partition): void {
  const { log, topic, state } = partition;
  const { retentionMs, retentionBytes, isDeleted } = topic.settings;
  if (!isDeleted) return;
  const { now } = core.state;
  const deleteUpTo = (offset: number, reason: "retention.ms" | "retention.bytes") => {
    if (offset > state.highWatermark || offset <= log.startOffset) return;
    log.advanceStart(offset);
    emit(core, {
      type: "records.deleted",
      atMs: now,
      topic: topic.state.name,
      partition: state.index,
      toOffset: offset,
      reason,
    });
  };
  if (retentionMs >= 0) {
    let upTo = log.startOffset;
    for (const [index, segment] of log.segments.entries()) {
      if (now - segment.maxTimestampMs <= retentionMs) break;
      upTo = log.segments[index + 1]?.baseOffset ?? log.endOffset;
    }
    deleteUpTo(upTo, "retention.ms");
  }
  if (retentionBytes >= 0) {
    let excess = log.sizeBytes - retentionBytes;
    let upTo = log.startOffset;
    for (const [index, segment] of log.segments.entries()) {
      const next = log.segments[index + 1];
      if (next === undefined || excess < segment.sizeBytes) break;
      excess -= segment.sizeBytes;
      upTo = next.baseOffset;
    }
    deleteUpTo(upTo, "retention.bytes");
  }
}
