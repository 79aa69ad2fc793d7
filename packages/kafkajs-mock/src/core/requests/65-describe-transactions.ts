/**
 * DescribeTransactions (key 65): the state, producer and partitions of transactional ids.
 *
 * Behaviour: only the id's coordinator answers; TRANSACTIONAL_ID_NOT_FOUND for an unknown one. The start is told while the transaction is open.
 * Source: KIP-664, apache/kafka `TransactionCoordinator.handleDescribeTransactions`.
 * Gaps: none known.
 */
import type {
  DescribeTransactionsReply,
  DescribeTransactionsRequest,
} from "../../wire/messages/65-describe-transactions.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic, authorizeTransactionalId } from "../security/authorize.ts";
import { splitPartitionKey } from "../transactions/guardWrites.ts";

type StateReply = DescribeTransactionsReply["transactionStates"][number];

export function describeTransactions(
  core: Core,
  { body, connection }: Request<DescribeTransactionsRequest>,
): Outcome<DescribeTransactionsReply> {
  const transactionStates = body.transactionalIds.map((id) => describe(core, connection, id));
  return reply({ throttleTimeMs: 0, transactionStates });
}

function describe(core: Core, connection: Connection, transactionalId: string): StateReply {
  const refuse = (errorCode: number): StateReply => ({
    errorCode,
    transactionalId,
    transactionState: "",
    transactionTimeoutMs: 0,
    transactionStartTimeMs: 0,
    producerId: 0,
    producerEpoch: 0,
    topics: [],
  });
  if (!authorizeTransactionalId(core, connection, transactionalId, aclOperations.DESCRIBE))
    return refuse(errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED);
  if (transactionalId === "") return refuse(errorCodes.INVALID_REQUEST);
  if (coordinatorOf(core, transactionalId) !== connection.brokerId) return refuse(errorCodes.NOT_COORDINATOR);
  const transaction = core.state.transactions.get(transactionalId);
  if (transaction === undefined) return refuse(errorCodes.TRANSACTIONAL_ID_NOT_FOUND);
  const topics = new Map<string, number[]>();
  for (const key of transaction.partitions) {
    const { topic, partition } = splitPartitionKey(key);
    if (!authorizeTopic(core, connection, topic, aclOperations.DESCRIBE)) continue;
    topics.set(topic, [...(topics.get(topic) ?? []), partition]);
  }
  return {
    errorCode: errorCodes.NONE,
    transactionalId,
    transactionState: transaction.phase,
    transactionTimeoutMs: transaction.timeoutMs,
    transactionStartTimeMs: transaction.startedAtMs,
    producerId: transaction.producerId,
    producerEpoch: transaction.epoch,
    topics: [...topics].map(([name, partitions]) => ({ name, partitions })),
  };
}
