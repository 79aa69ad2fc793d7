/**
 * DescribeProducers (key 61): the producers with an id that wrote to a partition, and where their open transactions began.
 *
 * Behaviour: only the leader answers (NOT_LEADER_OR_FOLLOWER elsewhere).
 * Source: KIP-664, apache/kafka `ReplicaManager.activeProducerState`, `UnifiedLog.activeProducers`.
 * Gaps: none known.
 */
import type { DescribeProducersReply, DescribeProducersRequest } from "../../wire/messages/61-describe-producers.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic } from "../security/authorize.ts";
import type { PartitionState } from "../state.ts";

type PartitionReply = DescribeProducersReply["topics"][number]["partitions"][number];

export function describeProducers(
  core: Core,
  { body, connection }: Request<DescribeProducersRequest>,
): Outcome<DescribeProducersReply> {
  const topics = body.topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.map((index) => describe(core, connection, name, index)),
  }));
  return reply({ throttleTimeMs: 0, topics });
}

function describe(core: Core, connection: Connection, topic: string, index: number): PartitionReply {
  const refuse = (errorCode: number, errorMessage: string | null): PartitionReply => ({
    index,
    errorCode,
    errorMessage,
    activeProducers: [],
  });
  if (!authorizeTopic(core, connection, topic, aclOperations.READ))
    return refuse(errorCodes.TOPIC_AUTHORIZATION_FAILED, "Topic authorization failed.");
  const partition = findPartition(core, topic, index);
  if (partition === undefined) return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION, null);
  if (partition.state.leader !== connection.brokerId) return refuse(errorCodes.NOT_LEADER_OR_FOLLOWER, null);
  return { index, errorCode: errorCodes.NONE, errorMessage: null, activeProducers: producersOf(partition.state) };
}

function producersOf({ producers, openTransactions }: PartitionState): PartitionReply["activeProducers"] {
  return [...producers].map(([producerId, { epoch, batches, lastTimestampMs, coordinatorEpoch }]) => ({
    producerId,
    producerEpoch: epoch,
    lastSequence: batches[batches.length - 1]?.lastSequence ?? -1,
    lastTimestamp: lastTimestampMs,
    coordinatorEpoch,
    currentTxnStartOffset: openTransactions.get(producerId) ?? -1,
  }));
}
