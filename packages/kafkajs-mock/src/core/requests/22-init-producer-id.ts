/**
 * InitProducerId (key 22): an id and an epoch for an idempotent or transactional producer.
 *
 * Behaviour: without a transactional id every call gets a new id. With one the id stays and the epoch rises, which fences the producer before; its open
 * transaction is aborted first. From version 3 on a producer may offer what it has (KIP-360).
 * Source: KIP-98, KIP-360, apache/kafka `TransactionCoordinator.handleInitProducerId`.
 * Gaps: none known.
 */
import type { InitProducerIdReply, InitProducerIdRequest } from "../../wire/messages/22-init-producer-id.ts";
import { emit, numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster, authorizeTopic, authorizeTransactionalId } from "../security/authorize.ts";
import { beginEpoch, isEnding } from "../transactions/transaction.ts";
import { endTransaction } from "../transactions/endTransaction.ts";

export function initProducerId(core: Core, request: Request<InitProducerIdRequest>): Outcome<InitProducerIdReply> {
  const { body, connection } = request;
  const refuse = (errorCode: number) => reply({ throttleTimeMs: 0, errorCode, producerId: -1, producerEpoch: -1 });
  if (body.transactionalId === null) {
    if (!mayWriteIdempotently(core, request)) return refuse(errorCodes.CLUSTER_AUTHORIZATION_FAILED);
    const producerId = core.state.nextProducerId++;
    emit(core, { type: "producer.started", atMs: core.state.now, producerId, epoch: 0, transactionalId: null });
    return reply({ throttleTimeMs: 0, errorCode: errorCodes.NONE, producerId, producerEpoch: 0 });
  }
  if (body.transactionalId === "") return refuse(errorCodes.INVALID_REQUEST);
  if (!authorizeTransactionalId(core, connection, body.transactionalId, aclOperations.WRITE)) {
    return refuse(errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED);
  }
  if (coordinatorOf(core, body.transactionalId) !== connection.brokerId) return refuse(errorCodes.NOT_COORDINATOR);
  const { transactionTimeoutMs: timeoutMs } = body;
  if (timeoutMs <= 0 || timeoutMs > numberSetting(core, "transaction.max.timeout.ms"))
    return refuse(errorCodes.INVALID_TRANSACTION_TIMEOUT);
  const known = core.state.transactions.get(body.transactionalId);
  if (known !== undefined && body.producerId >= 0) {
    const isCurrent = known.producerId === body.producerId && known.epoch === body.producerEpoch;
    if (!isCurrent)
      return refuse(request.version >= 4 ? errorCodes.PRODUCER_FENCED : errorCodes.INVALID_PRODUCER_EPOCH);
  }
  if (known !== undefined && isEnding(known)) return refuse(errorCodes.CONCURRENT_TRANSACTIONS);
  if (known?.phase === "Ongoing") {
    // The open transaction of the producer before is aborted under a higher epoch, so that its late writes are refused.
    known.epoch += 1;
    endTransaction(core, known, false, "fenced");
    if (isEnding(known)) return refuse(errorCodes.CONCURRENT_TRANSACTIONS);
  }
  const transaction = beginEpoch(core, body.transactionalId, timeoutMs);
  return reply({
    throttleTimeMs: 0,
    errorCode: errorCodes.NONE,
    producerId: transaction.producerId,
    producerEpoch: transaction.epoch,
  });
}

/** Since KIP-679 the right to write to any topic is enough; the older right on the cluster is still taken. */
function mayWriteIdempotently(core: Core, { connection }: Request<InitProducerIdRequest>): boolean {
  if (authorizeCluster(core, connection, aclOperations.IDEMPOTENT_WRITE)) return true;
  return [...core.topics.keys()].some((topic) => authorizeTopic(core, connection, topic, aclOperations.WRITE));
}
