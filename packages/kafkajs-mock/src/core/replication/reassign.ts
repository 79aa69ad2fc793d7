import { numberSetting, type Core } from "../core.ts";
import type { Partition } from "../state.ts";
import { setTimer } from "../timers.ts";
import { becomeLeader, catchUp, electLeader } from "./elect.ts";
import { setInSync } from "./replicate.ts";

/**
 * Begins to move a partition to other brokers. New replicas have copied the log after their first fetch, `replica.fetch.wait.max.ms` later at the earliest;
 * until then the move is listed. A move that adds nobody is over at once. Source: KIP-455, apache/kafka `ReplicaFetcherThread`.
 */
export function startReassignment(core: Core, partition: Partition, target: readonly number[]): void {
  const { state } = partition;
  if (state.reassignment !== null) cancelReassignment(core, partition);
  const current = state.replicas.map((replica) => replica.broker);
  const adding = target.filter((id) => !current.includes(id));
  const removing = current.filter((id) => !target.includes(id));
  for (const broker of adding)
    state.replicas.push({ broker, logEnd: 0, caughtUpAtMs: core.state.now, isPaused: false });
  const copyAtMs = core.state.now + Math.max(core.replicationDelayMs, numberSetting(core, "replica.fetch.wait.max.ms"));
  state.reassignment = { adding, removing, target: [...target], copyAtMs };
  const { name } = partition.topic.state;
  // "Infinity" is the offset to copy to: everything there is by then.
  for (const broker of adding) setTimer(core.state, copyAtMs, "replicate", name, `${state.index}:${broker}:Infinity`);
  catchUp(core, partition);
  finishReassignment(core, partition);
}

/** Ends a move once every new replica is in sync. */
export function finishReassignment(core: Core, partition: Partition): void {
  const { state } = partition;
  const move = state.reassignment;
  if (move === null || !move.target.every((id) => state.inSync.includes(id))) return;
  state.reassignment = null;
  const byBroker = new Map(state.replicas.map((replica) => [replica.broker, replica]));
  state.replicas = move.target.flatMap((id) => byBroker.get(id) ?? []);
  setInSync(
    core,
    partition,
    state.inSync.filter((id) => move.target.includes(id)),
  );
  if (!move.target.includes(state.leader)) electLeader(core, partition);
}

/** Takes a move back: the replicas that were being added go. */
export function cancelReassignment(core: Core, partition: Partition): void {
  const { state } = partition;
  const move = state.reassignment;
  if (move === null) return;
  state.reassignment = null;
  state.replicas = state.replicas.filter((replica) => !move.adding.includes(replica.broker));
  setInSync(
    core,
    partition,
    state.inSync.filter((id) => !move.adding.includes(id)),
  );
  const [first] = state.inSync;
  if (!state.replicas.some((replica) => replica.broker === state.leader) && first !== undefined)
    becomeLeader(core, partition, first, false);
}
