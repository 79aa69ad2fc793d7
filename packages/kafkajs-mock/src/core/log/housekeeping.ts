import { emit, numberSetting, type Core } from "../core.ts";
import type { Partition, Topic } from "../state.ts";
import { setTimer } from "../timers.ts";
import { compactPartition } from "./compaction.ts";

/** Sets the next look at a topic's old records. A topic that neither deletes nor compacts needs none. */
export function scheduleHousekeeping(core: Core, topic: Topic): void {
  const { name } = topic.state;
  const { isCompacted, isDeleted, retentionMs, retentionBytes } = topic.settings;
  if (topic.state.isInternal) return;
  if (isDeleted && (retentionMs >= 0 || retentionBytes >= 0)) {
    setTimer(
      core.state,
      core.state.now + numberSetting(core, "log.retention.check.interval.ms"),
      "housekeeping",
      name,
      "delete",
    );
  }
  if (isCompacted) {
    setTimer(
      core.state,
      core.state.now + numberSetting(core, "log.cleaner.backoff.ms"),
      "housekeeping",
      name,
      "compact",
    );
  }
}

/** Timer: looks at one topic and sets the next look. */
export function keepHouse(core: Core, topic: Topic, task: string): void {
  const { name } = topic.state;
  const { isCompacted, isDeleted } = topic.settings;
  if (task === "delete" && isDeleted) {
    for (const partition of topic.partitions) applyRetention(core, partition);
    setTimer(
      core.state,
      core.state.now + numberSetting(core, "log.retention.check.interval.ms"),
      "housekeeping",
      name,
      task,
    );
  }
  if (task === "compact" && isCompacted) {
    for (const partition of topic.partitions) compactPartition(core, partition, false);
    setTimer(core.state, core.state.now + numberSetting(core, "log.cleaner.backoff.ms"), "housekeeping", name, task);
  }
}

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
