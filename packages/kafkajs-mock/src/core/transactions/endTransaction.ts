import { emit, findPartition, type Core } from "../core.ts";
import { scheduleOffsetsExpiry } from "../groups/expireOffsets.ts";
import { appendBatch } from "../replication/appendBatch.ts";
import { wakeFetches } from "../fetching/waitingFetches.ts";
import { storeOffset } from "../groups/storeOffset.ts";
import type { TransactionState } from "../state.ts";
import { setTimer } from "../timers.ts";
import { splitPartitionKey } from "./guardWrites.ts";

/** How long the coordinator waits before it tries again to reach a partition without a leader. */
const RETRY_MS = 1_000;
/** A coordinator here never loses its state to another one, which is what its epoch counts. */
const COORDINATOR_EPOCH = 0;

/**
 * Ends a transaction in two phases: the decision is taken at once, the markers follow at once or after `markerDelayMs`.
 * Source: KIP-98, apache/kafka `TransactionCoordinator.endTransaction`, `TransactionMarkerChannelManager`.
 */
export function endTransaction(
  core: Core,
  transaction: TransactionState,
  committed: boolean,
  reason: "request" | "timeout" | "fenced",
): void {
  const { state } = core;
  transaction.phase = committed ? "PrepareCommit" : "PrepareAbort";
  transaction.lastUsedAtMs = state.now;
  const { transactionalId, producerId } = transaction;
  emit(core, { type: "transaction.ended", atMs: state.now, transactionalId, producerId, committed, reason });
  if (core.markerDelayMs > 0) setTimer(state, state.now + core.markerDelayMs, "markers", transactionalId);
  else writeMarkers(core, transaction);
}

/** Writes the markers to every partition whose leader is there; the rest is tried again. */
export function writeMarkers(core: Core, transaction: TransactionState): void {
  const { state } = core;
  const committed = transaction.phase === "PrepareCommit";
  if (!committed && transaction.phase !== "PrepareAbort") return;
  for (const key of [...transaction.partitions]) {
    const { topic, partition: index } = splitPartitionKey(key);
    const partition = findPartition(core, topic, index);
    if (partition !== undefined && partition.state.leader === -1) continue;
    transaction.partitions.delete(key);
    if (partition !== undefined) writeMarker(core, transaction, topic, index, committed);
  }
  if (transaction.partitions.size > 0) {
    setTimer(state, state.now + RETRY_MS, "markers", transaction.transactionalId);
    return;
  }
  for (const groupId of transaction.groups) settleGroupOffsets(core, groupId, transaction.producerId, committed);
  transaction.groups.clear();
  transaction.phase = committed ? "CompleteCommit" : "CompleteAbort";
}

function writeMarker(
  core: Core,
  transaction: TransactionState,
  topic: string,
  index: number,
  committed: boolean,
): void {
  const partition = findPartition(core, topic, index);
  if (partition === undefined) return;
  const { producerId, epoch } = transaction;
  const marker = core.codec.encodeMarker({
    producerId,
    producerEpoch: epoch,
    committed,
    coordinatorEpoch: COORDINATOR_EPOCH,
    timestampMs: core.state.now,
  });
  const firstOffset = partition.state.openTransactions.get(producerId);
  if (firstOffset !== undefined && !committed) {
    partition.state.aborted.push({ producerId, firstOffset, lastOffset: partition.log.endOffset });
  }
  // The transaction stops holding the last stable offset back before the high watermark passes its marker.
  partition.state.openTransactions.delete(producerId);
  const known = partition.state.producers.get(producerId);
  const lastTimestampMs = core.state.now;
  if (known === undefined || known.epoch < epoch)
    partition.state.producers.set(producerId, {
      epoch,
      lastTimestampMs,
      coordinatorEpoch: COORDINATOR_EPOCH,
      batches: [],
    });
  else Object.assign(known, { lastTimestampMs, coordinatorEpoch: COORDINATOR_EPOCH });
  appendBatch(core, partition, marker);
  if (partition.waitingFetches.size > 0) wakeFetches(core, partition);
}

function settleGroupOffsets(core: Core, groupId: string, producerId: number, committed: boolean): void {
  const group = core.state.groups.get(groupId);
  const offsets = group?.pendingOffsets.get(producerId);
  if (group === undefined || offsets === undefined) return;
  group.pendingOffsets.delete(producerId);
  if (!committed) return;
  for (const [topic, partitions] of offsets) {
    for (const [partition, offset] of partitions) storeOffset(core, group, topic, partition, offset);
  }
  if (group.phase === "Empty") scheduleOffsetsExpiry(core, group);
}

/** Timer: a transaction that was left open is aborted under a higher epoch, so that its producer finds itself fenced. */
export function timeOutTransaction(core: Core, transactionalId: string, startedAtMs: number): void {
  const transaction = core.state.transactions.get(transactionalId);
  if (transaction === undefined || transaction.phase !== "Ongoing" || transaction.startedAtMs !== startedAtMs) return;
  transaction.epoch += 1;
  endTransaction(core, transaction, false, "timeout");
}
