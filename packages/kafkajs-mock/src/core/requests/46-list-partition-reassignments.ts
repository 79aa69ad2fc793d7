/**
 * ListPartitionReassignments (key 46): the moves under way.
 *
 * Source: KIP-455, apache/kafka `ReplicationControlManager.listPartitionReassignments`.
 * Gaps: none known.
 */
import type {
  ListPartitionReassignmentsReply,
  ListPartitionReassignmentsRequest,
} from "../../wire/messages/46-list-partition-reassignments.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";

export function listPartitionReassignments(
  core: Core,
  { body, connection }: Request<ListPartitionReassignmentsRequest>,
): Outcome<ListPartitionReassignmentsReply> {
  if (!authorizeCluster(core, connection, aclOperations.DESCRIBE)) {
    return reply({
      throttleTimeMs: 0,
      errorCode: errorCodes.CLUSTER_AUTHORIZATION_FAILED,
      errorMessage: null,
      topics: [],
    });
  }
  const wanted =
    body.topics ??
    [...core.topics.values()].map(({ state }) => ({
      name: state.name,
      partitions: state.partitions.map(({ index }) => index),
    }));
  const topics = wanted
    .map(({ name, partitions }) => ({ name, partitions: partitions.flatMap((index) => describe(core, name, index)) }))
    .filter(({ partitions }) => partitions.length > 0);
  return reply({ throttleTimeMs: 0, errorCode: errorCodes.NONE, errorMessage: null, topics });
}

function describe(
  core: Core,
  topic: string,
  index: number,
): ListPartitionReassignmentsReply["topics"][number]["partitions"] {
  const state = findPartition(core, topic, index)?.state;
  if (state === undefined || state.reassignment === null) return [];
  const { adding, removing } = state.reassignment;
  return [
    {
      index,
      replicas: state.replicas.map(({ broker }) => broker),
      addingReplicas: [...adding],
      removingReplicas: [...removing],
    },
  ];
}
