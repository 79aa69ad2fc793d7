/**
 * EndTxn (key 26): commit or abort. The decision holds once this is answered; markers follow.
 *
 * Behaviour: repeating the same end is fine, asking for the other one is INVALID_TXN_STATE, and so is ending what never began.
 * Source: KIP-98, apache/kafka `TransactionCoordinator.endTransaction`.
 * Gaps: epochs do not rise at each end (KIP-890 part 2 is version 5).
 */
import type { EndTxnReply, EndTxnRequest } from "../../wire/messages/26-end-txn.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTransactionalId } from "../security/authorize.ts";
import { endTransaction } from "../transactions/endTransaction.ts";
import { isEnding } from "../transactions/transaction.ts";

export function endTxn(core: Core, request: Request<EndTxnRequest>): Outcome<EndTxnReply> {
  return reply({ throttleTimeMs: 0, errorCode: end(core, request) });
}

function end(core: Core, { body, connection, version }: Request<EndTxnRequest>): number {
  if (!authorizeTransactionalId(core, connection, body.transactionalId, aclOperations.WRITE)) {
    return errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED;
  }
  if (coordinatorOf(core, body.transactionalId) !== connection.brokerId) return errorCodes.NOT_COORDINATOR;
  const transaction = core.state.transactions.get(body.transactionalId);
  if (transaction === undefined || transaction.producerId !== body.producerId)
    return errorCodes.INVALID_PRODUCER_ID_MAPPING;
  if (transaction.epoch !== body.producerEpoch) {
    return version >= 2 ? errorCodes.PRODUCER_FENCED : errorCodes.INVALID_PRODUCER_EPOCH;
  }
  const { phase } = transaction;
  if (phase === "Ongoing") {
    endTransaction(core, transaction, body.committed, "request");
    return errorCodes.NONE;
  }
  const isSameEnd = phase === (body.committed ? "CompleteCommit" : "CompleteAbort");
  if (isSameEnd) return errorCodes.NONE;
  const isSameDecision = phase === (body.committed ? "PrepareCommit" : "PrepareAbort");
  if (isEnding(transaction) && isSameDecision) return errorCodes.CONCURRENT_TRANSACTIONS;
  return errorCodes.INVALID_TXN_STATE;
}
