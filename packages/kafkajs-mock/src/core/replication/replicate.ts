import { emit, isBrokerUp, isHeard, numberSetting, type Core } from "../core.ts";
import type { Partition, ReplicaState } from "../state.ts";
import { setTimer } from "../timers.ts";
import { wakeFetches } from "../fetching/waitingFetches.ts";
import { settleProduces } from "./waitingProduces.ts";

/**
 * Followers copy what the leader has appended: at once, or after `replicationDelayMs`. Called after every append.
 * Source: apache/kafka `Partition` (replica state, ISR) and `ReplicaManager`; one shared log stands for all replicas, and each replica is a length of it.
 */
export function replicateAppend(core: Core, partition: Partition, previousEnd: number): void {
  const { state, log } = partition;
  const end = log.endOffset;
  const { replicas } = state;
  for (const replica of replicas) {
    if (replica.broker === state.leader) {
      replica.logEnd = end;
      replica.caughtUpAtMs = core.state.now;
      continue;
    }
    if (replica.logEnd === previousEnd) replica.caughtUpAtMs = core.state.now;
    if (!canCopy(core, partition, replica)) {
      if (state.inSync.includes(replica.broker)) watchLag(core, partition, replica);
    } else if (core.replicationDelayMs === 0) {
      copyTo(core, partition, replica, end);
    } else {
      const at = core.state.now + core.replicationDelayMs;
      setTimer(core.state, at, "replicate", partition.topic.state.name, `${state.index}:${replica.broker}:${end}`);
      watchLag(core, partition, replica);
    }
  }
  advanceHighWatermark(core, partition);
}

/** Whether a follower copies at all: it is up, not paused, and not a new replica whose first fetch is still to come. */
export function canCopy(core: Core, { state }: Partition, replica: ReplicaState): boolean {
  const move = state.reassignment;
  const isWaiting = move !== null && core.state.now < move.copyAtMs && move.adding.includes(replica.broker);
  return !replica.isPaused && !isWaiting && isBrokerUp(core, replica.broker);
}

/** Brings one follower to `offset` of the leader's log and back in sync when that is all of it. */
export function copyTo(core: Core, partition: Partition, replica: ReplicaState, offset: number): void {
  const { state, log } = partition;
  const to = Math.min(offset, log.endOffset);
  if (to > replica.logEnd) {
    replica.logEnd = to;
    if (isHeard(core)) {
      const { name } = partition.topic.state;
      emit(core, {
        type: "records.replicated",
        atMs: core.state.now,
        topic: name,
        partition: state.index,
        broker: replica.broker,
        toOffset: to,
      });
    }
  }
  if (replica.logEnd !== log.endOffset) return;
  replica.caughtUpAtMs = core.state.now;
  if (!state.inSync.includes(replica.broker) && state.leader !== -1)
    setInSync(core, partition, [...state.inSync, replica.broker]);
}

/** A follower that holds less than the high watermark needs must leave the in-sync set after `replica.lag.time.max.ms`. */
export function watchLag(core: Core, partition: Partition, replica: ReplicaState): void {
  const at = replica.caughtUpAtMs + numberSetting(core, "replica.lag.time.max.ms");
  setTimer(core.state, at, "lag", partition.topic.state.name, `${partition.state.index}:${replica.broker}`);
}

/** Timer: takes the follower out of the in-sync set if it is still behind. */
export function shrinkWhenLagging(core: Core, partition: Partition, broker: number): void {
  const { state, log } = partition;
  const replica = state.replicas.find((candidate) => candidate.broker === broker);
  if (replica === undefined || broker === state.leader || !state.inSync.includes(broker)) return;
  if (replica.logEnd >= log.endOffset) return;
  if (core.state.now - replica.caughtUpAtMs < numberSetting(core, "replica.lag.time.max.ms")) return;
  setInSync(
    core,
    partition,
    state.inSync.filter((id) => id !== broker),
  );
}

/** Replaces the in-sync set, kept in assignment order, and lets the high watermark follow. */
export function setInSync(core: Core, partition: Partition, brokers: readonly number[]): void {
  const { state } = partition;
  state.inSync = state.replicas.map((replica) => replica.broker).filter((id) => brokers.includes(id));
  const { name } = partition.topic.state;
  emit(core, {
    type: "insync.changed",
    atMs: core.state.now,
    topic: name,
    partition: state.index,
    inSync: [...state.inSync],
  });
  advanceHighWatermark(core, partition);
  settleProduces(core, partition);
}

/** The high watermark is the least that every in-sync replica holds; it never goes back while a leader lives. */
export function advanceHighWatermark(core: Core, partition: Partition): void {
  const { state } = partition;
  let lowest = Number.POSITIVE_INFINITY;
  for (const replica of state.replicas) {
    if (replica.logEnd < lowest && state.inSync.includes(replica.broker)) lowest = replica.logEnd;
  }
  if (lowest <= state.highWatermark || lowest === Number.POSITIVE_INFINITY) return;
  state.highWatermark = lowest;
  if (isHeard(core)) {
    const { name } = partition.topic.state;
    emit(core, {
      type: "watermark.moved",
      atMs: core.state.now,
      topic: name,
      partition: state.index,
      highWatermark: lowest,
    });
  }
  if (partition.waitingProduces.size > 0) settleProduces(core, partition);
  if (partition.waitingFetches.size > 0) wakeFetches(core, partition);
}
