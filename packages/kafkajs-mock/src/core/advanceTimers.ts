import { findPartition, isBrokerUp, type Core } from "./core.ts";
import { complete, renamePending } from "./pending.ts";
import type { Request } from "./request.ts";
import { endConsumerSession, endRevocation } from "./groups/consumerGroup.ts";
import { endInitialDelay, endPendingMember, endRebalance, endSession } from "./groups/rebalance.ts";
import { expireOffsets } from "./groups/expireOffsets.ts";
import { advanceHighWatermark, canCopy, copyTo, shrinkWhenLagging } from "./replication/replicate.ts";
import { finishReassignment } from "./replication/reassign.ts";
import { noticeStopped } from "./replication/stopBroker.ts";
import { fireCleanup } from "./log/cleanUp.ts";
import { timeOutTransaction, writeMarkers } from "./transactions/endTransaction.ts";
import { expireTransactionalId } from "./transactions/transaction.ts";
import { expireProduce } from "./replication/waitingProduces.ts";
import { expireFetch } from "./fetching/waitingFetches.ts";
import type { Timer } from "./state.ts";
import { runTimers } from "./runTimers.ts";

/** Fires every timer that is due up to `now`, in order, each at its own instant. */
export function advanceTimers(core: Core, now: number): void {
  runTimers(core, now, fire);
}

function fire(core: Core, timer: Timer): void {
  switch (timer.kind) {
    case "pending":
      return expirePending(core, Number(timer.subject));
    case "session":
    case "rebalance":
    case "initial-delay":
    case "pending-member":
    case "offsets":
    case "consumer-session":
    case "consumer-revocation":
      return fireForGroup(core, timer);
    case "replicate":
    case "lag":
      return fireForReplica(core, timer);
    case "transaction":
      return timeOutTransaction(core, timer.subject, Number(timer.detail));
    case "transactional-id":
      return expireTransactionalId(core, timer.subject);
    case "markers":
      return retryMarkers(core, timer.subject);
    case "broker-down":
      return noticeStopped(core, Number(timer.subject));
    case "cleanup":
      return fireCleanup(core, timer);
  }
}

function retryMarkers(core: Core, transactionalId: string): void {
  const transaction = core.state.transactions.get(transactionalId);
  if (transaction !== undefined) writeMarkers(core, transaction);
}

function expirePending(core: Core, id: number): void {
  const waiting = core.state.pending.get(id);
  if (waiting?.kind === "produce") expireProduce(core, id);
  else if (waiting?.kind === "fetch") expireFetch(core, id);
  else if (waiting?.kind === "delayed") handleDelayed(core, id, waiting.data as Request);
}

/** A request that a fault held back is handled now. If it then has to wait, its reply goes out under the id the front knows. */
function handleDelayed(core: Core, id: number, request: Request): void {
  const outcome = isBrokerUp(core, request.connection.brokerId)
    ? core.answer(core, request)
    : ({ kind: "close" } as const);
  if (outcome.kind === "reply") complete(core, id, outcome.body);
  else if (outcome.kind === "pending") renamePending(core, outcome.id, id);
  else complete(core, id, outcome.kind === "silent" ? undefined : null);
}

function fireForGroup(core: Core, timer: Timer): void {
  const group = core.state.groups.get(timer.subject);
  if (group === undefined) return;
  if (timer.kind === "session") endSession(core, group, timer.detail);
  else if (timer.kind === "rebalance") endRebalance(core, group, Number(timer.detail));
  else if (timer.kind === "initial-delay") endInitialDelay(core, group);
  else if (timer.kind === "pending-member") endPendingMember(core, group, timer.detail);
  else if (timer.kind === "consumer-session") endConsumerSession(core, group, timer.detail);
  else if (timer.kind === "consumer-revocation") endRevocation(core, group, timer.detail);
  else expireOffsets(core, group);
}

function fireForReplica(core: Core, timer: Timer): void {
  const [index, broker, offset] = timer.detail.split(":").map(Number) as [number, number, number];
  const partition = findPartition(core, timer.subject, index);
  if (partition === undefined) return;
  if (timer.kind === "lag") return shrinkWhenLagging(core, partition, broker);
  const replica = partition.state.replicas.find((candidate) => candidate.broker === broker);
  if (replica === undefined || partition.state.leader === broker || !canCopy(core, partition, replica)) return;
  copyTo(core, partition, replica, offset);
  advanceHighWatermark(core, partition);
  finishReassignment(core, partition);
}
