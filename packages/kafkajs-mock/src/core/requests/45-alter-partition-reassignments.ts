/**
 * AlterPartitionReassignments (key 45): moves a partition's replicas; null cancels a move.
 *
 * Behaviour: new replicas copy the log first (after `replica.fetch.wait.max.ms`, or `replicationDelayMs` where that is longer), and the move is listed
 * until then; then the old ones are let go and, if the leader was among them, a new one is elected. A move that adds no replica is over at once. Unknown or repeated brokers are INVALID_REPLICA_ASSIGNMENT.
 * Source: KIP-455, apache/kafka `ReplicationControlManager.alterPartitionReassignments`.
 * Gaps: throttled moves.
 */
import type {
  AlterPartitionReassignmentsReply,
  AlterPartitionReassignmentsRequest,
} from "../../wire/messages/45-alter-partition-reassignments.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { cancelReassignment, startReassignment } from "../replication/reassign.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import { judgeController } from "../topics/judgeController.ts";

type PartitionReply = AlterPartitionReassignmentsReply["topics"][number]["partitions"][number];

export function alterPartitionReassignments(
  core: Core,
  { body, connection }: Request<AlterPartitionReassignmentsRequest>,
): Outcome<AlterPartitionReassignmentsReply> {
  const controller = judgeController(core, connection);
  const isAllowed = authorizeCluster(core, connection, aclOperations.ALTER);
  const errorCode =
    controller !== errorCodes.NONE ? controller : isAllowed ? errorCodes.NONE : errorCodes.CLUSTER_AUTHORIZATION_FAILED;
  if (errorCode !== errorCodes.NONE) return reply({ throttleTimeMs: 0, errorCode, errorMessage: null, topics: [] });
  const topics = body.topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.map(({ index, replicas }) => move(core, name, index, replicas)),
  }));
  return reply({ throttleTimeMs: 0, errorCode, errorMessage: null, topics });
}

function move(core: Core, topic: string, index: number, replicas: readonly number[] | null): PartitionReply {
  const partition = findPartition(core, topic, index);
  const answer = (errorCode: number, errorMessage: string | null): PartitionReply => ({
    index,
    errorCode,
    errorMessage,
  });
  if (partition === undefined)
    return answer(errorCodes.UNKNOWN_TOPIC_OR_PARTITION, "This server does not host this topic-partition.");
  if (replicas === null) {
    if (partition.state.reassignment === null) return answer(errorCodes.NO_REASSIGNMENT_IN_PROGRESS, null);
    cancelReassignment(core, partition);
    return answer(errorCodes.NONE, null);
  }
  const isKnown = replicas.every((id) => core.state.brokers.some((broker) => broker.id === id));
  if (replicas.length === 0 || !isKnown || new Set(replicas).size !== replicas.length) {
    return answer(
      errorCodes.INVALID_REPLICA_ASSIGNMENT,
      "The replica list is empty, names a broker twice, or one that is not registered.",
    );
  }
  startReassignment(core, partition, replicas);
  return answer(errorCodes.NONE, null);
}
