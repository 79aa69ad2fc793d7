/**
 * AddOffsetsToTxn (key 25): a group's offsets will be committed with the transaction.
 *
 * Source: KIP-98, apache/kafka `KafkaApis.handleAddOffsetsToTxnRequest`.
 * Gaps: none known.
 */
import type { AddOffsetsToTxnReply, AddOffsetsToTxnRequest } from "../../wire/messages/25-add-offsets-to-txn.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup, authorizeTransactionalId } from "../security/authorize.ts";
import { ensureOngoing, judgeProducer } from "../transactions/transaction.ts";

export function addOffsetsToTxn(core: Core, request: Request<AddOffsetsToTxnRequest>): Outcome<AddOffsetsToTxnReply> {
  const errorCode = judge(core, request);
  const transaction = core.state.transactions.get(request.body.transactionalId);
  if (errorCode === errorCodes.NONE && transaction !== undefined) {
    ensureOngoing(core, transaction);
    transaction.groups.add(request.body.groupId);
  }
  return reply({ throttleTimeMs: 0, errorCode });
}

function judge(core: Core, { body, connection, version }: Request<AddOffsetsToTxnRequest>): number {
  if (!authorizeTransactionalId(core, connection, body.transactionalId, aclOperations.WRITE)) {
    return errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED;
  }
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  if (coordinatorOf(core, body.transactionalId) !== connection.brokerId) return errorCodes.NOT_COORDINATOR;
  const fenced = version >= 2 ? errorCodes.PRODUCER_FENCED : errorCodes.INVALID_PRODUCER_EPOCH;
  return judgeProducer(core.state.transactions.get(body.transactionalId), body.producerId, body.producerEpoch, fenced);
}
