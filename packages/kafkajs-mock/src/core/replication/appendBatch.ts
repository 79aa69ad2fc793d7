import { emit, isHeard, type Core } from "../core.ts";
import { replicateAppend } from "./replicate.ts";
import type { Partition } from "../state.ts";
import type { RecordBatch } from "../log/recordBatch.ts";
import { rememberBatch } from "../log/producerSequences.ts";

/** Appends a checked batch on the leader, lets followers copy it, and returns its base offset. */
export function appendBatch(core: Core, partition: Partition, batch: RecordBatch): number {
  const { now } = core.state;
  const { log, state, topic } = partition;
  const previousEnd = log.endOffset;
  const appendTimeMs = topic.settings.usesAppendTime && !batch.isControl ? now : -1;
  const baseOffset = log.appendBatch(batch, core.codec, state.leaderEpoch, now, appendTimeMs, topic.settings);
  if (batch.producerId >= 0 && !batch.isControl) {
    rememberBatch(state, batch, baseOffset, now);
    if (batch.isTransactional && !state.openTransactions.has(batch.producerId)) {
      state.openTransactions.set(batch.producerId, baseOffset);
    }
  }
  if (isHeard(core)) {
    emit(core, {
      type: "records.appended",
      atMs: now,
      topic: topic.state.name,
      partition: state.index,
      baseOffset,
      count: batch.recordCount,
      sizeBytes: batch.bytes.byteLength,
      producerId: batch.producerId,
    });
  }
  replicateAppend(core, partition, previousEnd);
  return baseOffset;
}
