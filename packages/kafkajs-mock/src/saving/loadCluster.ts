import type { Core } from "../core/core.ts";
import { createGroup } from "../core/groups/group.ts";
import { scheduleOffsetsExpiry } from "../core/groups/expireOffsets.ts";
import { storeOffset } from "../core/groups/storeOffset.ts";
import { ControlError } from "../core/judging/ControlError.ts";
import type { RecordBatch } from "../core/log/recordBatch.ts";
import type { Partition } from "../core/state.ts";
import { createTopicFrom } from "../core/topics/topicSpecification.ts";
import { batchLayout } from "../wire/batchLayout.ts";
import { int32At, int64At } from "../wire/bigEndian.ts";
import { crc32c } from "../wire/crc32c.ts";
import { fromBase64 } from "./base64.ts";
import type { SavedCluster, SavedGroup, SavedPartition } from "./savedCluster.ts";

/**
 * Fills an empty cluster with what another one held. Every replica has everything; what ages (retention, offsets, transactional ids) begins to age now, and
 * messages keep their timestamps.
 */
export function loadCluster(core: Core, saved: SavedCluster): void {
  const { state } = core;
  state.nextProducerId = Math.max(state.nextProducerId, saved.nextProducerId);
  for (const { name, configs, partitions } of saved.topics) {
    createTopicFrom(core, { name, configs, assignments: partitions.map(({ replicas }) => replicas) });
    const topic = core.topics.get(name);
    for (const [index, partition] of partitions.entries())
      loadPartition(core, topic?.partitions[index] as Partition, partition);
  }
  for (const group of saved.groups) loadGroup(core, group);
  for (const { transactionalId, producerId, epoch, timeoutMs } of saved.transactionalIds) {
    state.transactions.set(transactionalId, {
      transactionalId,
      producerId,
      epoch,
      timeoutMs,
      phase: "Empty",
      startedAtMs: -1,
      lastUsedAtMs: state.now,
      partitions: new Set(),
      groups: new Set(),
      markersAtMs: -1,
    });
  }
  state.acls = saved.acls.map((acl) => ({ ...acl }));
  state.scramUsers = saved.scramUsers.map((user) => ({ ...user }));
}

function loadPartition(core: Core, partition: Partition, saved: SavedPartition): void {
  const { state, log, topic } = partition;
  log.startOffset = saved.startOffset;
  log.endOffset = saved.startOffset;
  for (const [index, text] of saved.batches.entries()) {
    const bytes = fromBase64(text);
    const place = `batch ${index} of ${topic.state.name}-${state.index}`;
    if (bytes === null || bytes.byteLength < batchLayout.records || !hasItsChecksum(bytes))
      throw new ControlError(`The saved ${place} is damaged.`, "The file was cut or changed; save the cluster again.");
    const batch = asBatch(core, bytes);
    const { baseOffset, partitionLeaderEpoch } = core.codec.facts(bytes);
    // Compaction leaves gaps between batches, and a batch may begin below the first offset that may be read.
    log.endOffset = baseOffset;
    log.appendBatch(batch, core.codec, partitionLeaderEpoch, core.state.now, -1, topic.settings);
  }
  log.endOffset = saved.endOffset;
  state.leaderEpoch = saved.leaderEpoch;
  state.epochs = [{ epoch: saved.leaderEpoch, startOffset: saved.startOffset }];
  state.highWatermark = saved.endOffset;
  state.aborted = saved.aborted.map((aborted) => ({ ...aborted }));
  for (const replica of state.replicas) replica.logEnd = saved.endOffset;
  if (state.inSync.includes(saved.leader)) state.leader = saved.leader;
  for (const { producerId, epoch, lastTimestampMs, batches } of saved.producers)
    state.producers.set(producerId, {
      epoch,
      lastTimestampMs,
      coordinatorEpoch: -1,
      batches: batches.map((batch) => ({ ...batch })),
    });
}

function hasItsChecksum(bytes: Uint8Array): boolean {
  return int32At(bytes, batchLayout.crc) >>> 0 === crc32c(bytes, batchLayout.attributes);
}

function asBatch(core: Core, bytes: Uint8Array): RecordBatch {
  return {
    ...core.codec.facts(bytes),
    bytes,
    recordCount: int32At(bytes, batchLayout.recordCount),
    baseTimestampMs: int64At(bytes, batchLayout.baseTimestamp),
    maxTimestampMs: int64At(bytes, batchLayout.maxTimestamp),
  };
}

function loadGroup(core: Core, { id, protocolType, offsets }: SavedGroup): void {
  const group = createGroup(core, id);
  group.protocolType = protocolType;
  for (const { topic, partition, offset, leaderEpoch, metadata } of offsets) {
    const committedAtMs = core.state.now;
    storeOffset(core, group, topic, partition, { offset, leaderEpoch, metadata, committedAtMs, expiresAtMs: -1 });
  }
  scheduleOffsetsExpiry(core, group);
}
