/**
 * AddPartitionsToTxn (key 24): names the partitions a transaction is about to write to; the first one begins it.
 *
 * Behaviour: all or nothing: one bad partition makes the others OPERATION_NOT_ATTEMPTED. While the markers of the transaction before are being written it is
 * CONCURRENT_TRANSACTIONS. An older producer is INVALID_PRODUCER_EPOCH, from version 2 on PRODUCER_FENCED.
 * Source: KIP-98, apache/kafka `KafkaApis.handleAddPartitionsToTxnRequest`.
 * Gaps: batches of transactions between brokers (version 4).
 */
import type {
  AddPartitionsToTxnReply,
  AddPartitionsToTxnRequest,
} from "../../wire/messages/24-add-partitions-to-txn.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic, authorizeTransactionalId } from "../security/authorize.ts";
import { partitionKey } from "../transactions/guardWrites.ts";
import { ensureOngoing, judgeProducer } from "../transactions/transaction.ts";

type Adding = Request<AddPartitionsToTxnRequest>;

export function addPartitionsToTxn(core: Core, request: Adding): Outcome<AddPartitionsToTxnReply> {
  const { body } = request;
  const partitionErrors = new Map<string, number>();
  for (const { name, partitions } of body.topics) {
    for (const index of partitions) {
      const errorCode = judgePartition(core, request, name, index);
      if (errorCode !== errorCodes.NONE) partitionErrors.set(partitionKey(name, index), errorCode);
    }
  }
  const hasBadPartition = partitionErrors.size > 0;
  const errorCode = hasBadPartition ? errorCodes.OPERATION_NOT_ATTEMPTED : judge(core, request);
  const transaction = core.state.transactions.get(body.transactionalId);
  if (errorCode === errorCodes.NONE && transaction !== undefined) {
    ensureOngoing(core, transaction);
    for (const { name, partitions } of body.topics) {
      for (const index of partitions) transaction.partitions.add(partitionKey(name, index));
    }
  }
  const topics = body.topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.map((index) => ({
      index,
      errorCode: partitionErrors.get(partitionKey(name, index)) ?? errorCode,
    })),
  }));
  return reply({ throttleTimeMs: 0, topics });
}

function judge(core: Core, { body, connection, version }: Adding): number {
  if (!authorizeTransactionalId(core, connection, body.transactionalId, aclOperations.WRITE)) {
    return errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED;
  }
  if (coordinatorOf(core, body.transactionalId) !== connection.brokerId) return errorCodes.NOT_COORDINATOR;
  const fenced = version >= 2 ? errorCodes.PRODUCER_FENCED : errorCodes.INVALID_PRODUCER_EPOCH;
  return judgeProducer(core.state.transactions.get(body.transactionalId), body.producerId, body.producerEpoch, fenced);
}

function judgePartition(core: Core, { connection }: Adding, topic: string, index: number): number {
  if (!authorizeTopic(core, connection, topic, aclOperations.WRITE)) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  return findPartition(core, topic, index) === undefined ? errorCodes.UNKNOWN_TOPIC_OR_PARTITION : errorCodes.NONE;
}
