import { emit, numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import type { TransactionState } from "../state.ts";
import { setTimer } from "../timers.ts";

const HIGHEST_EPOCH = 32_766;

/** Whether its end is decided and not yet written everywhere. */
export function isEnding(transaction: TransactionState): boolean {
  return transaction.phase === "PrepareCommit" || transaction.phase === "PrepareAbort";
}

/** Gives a transactional id its next epoch; the first time, or when epochs run out, a new producer id. */
export function beginEpoch(core: Core, transactionalId: string, timeoutMs: number): TransactionState {
  const { state } = core;
  const known = state.transactions.get(transactionalId);
  const isSpent = known === undefined || known.epoch >= HIGHEST_EPOCH;
  const transaction: TransactionState = {
    transactionalId,
    producerId: isSpent ? state.nextProducerId++ : known.producerId,
    epoch: isSpent ? 0 : known.epoch + 1,
    timeoutMs,
    phase: "Empty",
    startedAtMs: -1,
    lastUsedAtMs: state.now,
    partitions: new Set(),
    groups: new Set(),
    markersAtMs: -1,
  };
  state.transactions.set(transactionalId, transaction);
  const expiresAtMs = state.now + numberSetting(core, "transactional.id.expiration.ms");
  setTimer(state, expiresAtMs, "transactional-id", transactionalId);
  emit(core, {
    type: "producer.started",
    atMs: state.now,
    producerId: transaction.producerId,
    epoch: transaction.epoch,
    transactionalId,
  });
  return transaction;
}

/** Whether a producer owns the transactional id it speaks for. `fenced` is what an older epoch hears. */
export function judgeProducer(
  transaction: TransactionState | undefined,
  producerId: number,
  epoch: number,
  fenced: number,
): number {
  if (transaction === undefined || transaction.producerId !== producerId) return errorCodes.INVALID_PRODUCER_ID_MAPPING;
  if (transaction.epoch !== epoch) return fenced;
  return isEnding(transaction) ? errorCodes.CONCURRENT_TRANSACTIONS : errorCodes.NONE;
}

/** The first partition or group makes a transaction begin, and its timeout run. */
export function ensureOngoing(core: Core, transaction: TransactionState): void {
  const { state } = core;
  transaction.lastUsedAtMs = state.now;
  if (transaction.phase === "Ongoing") return;
  transaction.phase = "Ongoing";
  transaction.startedAtMs = state.now;
  transaction.partitions.clear();
  transaction.groups.clear();
  setTimer(state, state.now + transaction.timeoutMs, "transaction", transaction.transactionalId, String(state.now));
  emit(core, {
    type: "transaction.began",
    atMs: state.now,
    transactionalId: transaction.transactionalId,
    producerId: transaction.producerId,
  });
}

/** Timer: forgets a transactional id that nobody used for `transactional.id.expiration.ms`. */
export function expireTransactionalId(core: Core, transactionalId: string): void {
  const transaction = core.state.transactions.get(transactionalId);
  if (transaction === undefined) return;
  const expiresAtMs = transaction.lastUsedAtMs + numberSetting(core, "transactional.id.expiration.ms");
  const isIdle = transaction.phase !== "Ongoing" && !isEnding(transaction);
  if (isIdle && expiresAtMs <= core.state.now) core.state.transactions.delete(transactionalId);
  else setTimer(core.state, Math.max(expiresAtMs, core.state.now + 60_000), "transactional-id", transactionalId);
}
