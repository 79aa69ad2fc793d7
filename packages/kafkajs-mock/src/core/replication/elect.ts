import { emit, isBrokerUp, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { failProduces } from "./waitingProduces.ts";
import { wakeFetches } from "../fetching/waitingFetches.ts";
import type { Partition } from "../state.ts";
import { advanceHighWatermark, canCopy, copyTo, setInSync } from "./replicate.ts";

/**
 * Chooses a leader: the first replica in assignment order that is in sync and up. When there is none and `unclean.leader.election.enable` allows it, the
 * first that is up, and what it lacks is lost. Otherwise the partition has no leader until an in-sync replica returns.
 * Source: apache/kafka `PartitionChangeBuilder`, KIP-106.
 */
export function electLeader(core: Core, partition: Partition): void {
  const { state, topic } = partition;
  const candidates = state.replicas.map((replica) => replica.broker).filter((id) => isBrokerUp(core, id));
  const clean = candidates.find((id) => state.inSync.includes(id));
  if (clean !== undefined) return becomeLeader(core, partition, clean, false);
  const [unclean] = candidates;
  if (unclean !== undefined && topic.settings.allowsUncleanElection)
    return becomeLeader(core, partition, unclean, true);
  if (state.leader === -1) return;
  const from = state.leader;
  state.leader = -1;
  state.leaderEpoch += 1;
  emit(core, {
    type: "leader.moved",
    atMs: core.state.now,
    topic: topic.state.name,
    partition: state.index,
    from,
    to: -1,
    epoch: state.leaderEpoch,
    unclean: false,
  });
  failProduces(core, partition, errorCodes.NOT_LEADER_OR_FOLLOWER);
  wakeFetches(core, partition);
}

/** Makes a broker the leader. The log becomes what that broker holds: longer copies elsewhere are cut when they follow it. */
export function becomeLeader(core: Core, partition: Partition, broker: number, unclean: boolean): void {
  const { state, log, topic } = partition;
  const { name } = topic.state;
  const replica = state.replicas.find((candidate) => candidate.broker === broker);
  if (replica === undefined) return;
  const from = state.leader;
  if (from === broker && !unclean) return;
  state.leader = broker;
  state.leaderEpoch += 1;
  const { now } = core.state;
  emit(core, {
    type: "leader.moved",
    atMs: now,
    topic: name,
    partition: state.index,
    from,
    to: broker,
    epoch: state.leaderEpoch,
    unclean,
  });
  const previousEnd = log.endOffset;
  if (replica.logEnd < previousEnd) {
    // Every record the new leader does not hold is gone, acknowledged or not: in-sync replicas hold all that acks=all acknowledged.
    log.truncateTo(replica.logEnd);
    forgetTruncated(partition);
    emit(core, {
      type: "records.lost",
      atMs: now,
      topic: name,
      partition: state.index,
      fromOffset: log.endOffset,
      toOffset: previousEnd,
      broker: from,
    });
    partition.lostRecords.push({ broker: from, fromOffset: log.endOffset, toOffset: previousEnd });
  }
  state.epochs.push({ epoch: state.leaderEpoch, startOffset: log.endOffset });
  for (const other of state.replicas) other.logEnd = Math.min(other.logEnd, log.endOffset);
  replica.logEnd = log.endOffset;
  replica.caughtUpAtMs = now;
  state.highWatermark = Math.min(state.highWatermark, log.endOffset);
  setInSync(core, partition, unclean ? [broker] : state.inSync.filter((id) => isBrokerUp(core, id)));
  failProduces(core, partition, errorCodes.NOT_LEADER_OR_FOLLOWER);
  catchUp(core, partition);
  advanceHighWatermark(core, partition);
  wakeFetches(core, partition);
}

/** Lets the followers that can copy what they lack. */
export function catchUp(core: Core, partition: Partition): void {
  const { state, log } = partition;
  if (state.leader === -1) return;
  for (const replica of state.replicas) {
    if (replica.broker === state.leader || !canCopy(core, partition, replica)) continue;
    copyTo(core, partition, replica, log.endOffset);
  }
  advanceHighWatermark(core, partition);
}

/** Producer memory and transactions that began in the lost part go with it. */
function forgetTruncated(partition: Partition): void {
  const { state, log } = partition;
  for (const [producerId, producer] of state.producers) {
    producer.batches = producer.batches.filter((batch) => batch.baseOffset < log.endOffset);
    if (producer.batches.length === 0) state.producers.delete(producerId);
  }
  for (const [producerId, firstOffset] of state.openTransactions) {
    if (firstOffset >= log.endOffset) state.openTransactions.delete(producerId);
  }
  state.aborted = state.aborted.filter((aborted) => aborted.lastOffset < log.endOffset);
  state.epochs = state.epochs.filter(({ startOffset }, index) => index === 0 || startOffset <= log.endOffset);
}
