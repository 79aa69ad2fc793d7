/**
 * DescribeTopicPartitions (key 75): what Metadata tells of topics, sorted by name and in pages.
 *
 * Behaviour: no topics ask for all. A page ends after `responsePartitionLimit` partitions, and `nextCursor` says where the next one begins. A missing topic is
 * UNKNOWN_TOPIC_OR_PARTITION and is not created.
 * Source: KIP-966, apache/kafka `DescribeTopicPartitionsRequestHandler`.
 * Gaps: eligible leader replicas (the lists are empty).
 */
import type {
  DescribeTopicPartitionsReply,
  DescribeTopicPartitionsRequest,
} from "../../wire/messages/75-describe-topic-partitions.ts";
import { isBrokerUp, numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic } from "../security/authorize.ts";
import { topicOperations, UNKNOWN_OPERATIONS } from "../security/authorizedOperations.ts";
import type { Partition, Topic } from "../state.ts";
import { topicNameProblem } from "../topics/topicNames.ts";

type TopicReply = DescribeTopicPartitionsReply["topics"][number];

const NO_TOPIC_ID = "0".repeat(32);

export function describeTopicPartitions(
  core: Core,
  { body, connection }: Request<DescribeTopicPartitionsRequest>,
): Outcome<DescribeTopicPartitionsReply> {
  const { cursor } = body;
  if (cursor !== null && cursor.partitionIndex < 0) {
    const topics = body.topics.map(({ name }) => failed(name, errorCodes.INVALID_REQUEST, UNKNOWN_OPERATIONS));
    return reply({ throttleTimeMs: 0, topics, nextCursor: null });
  }
  const wantsAll = body.topics.length === 0;
  const wanted = wantsAll ? [...core.topics.keys()] : [...new Set(body.topics.map(({ name }) => name))];
  const names = wanted
    .filter((name) => !wantsAll || authorizeTopic(core, connection, name, aclOperations.DESCRIBE))
    .filter((name) => cursor === null || name >= cursor.topicName)
    .sort();
  let left = Math.max(
    1,
    Math.min(body.responsePartitionLimit, numberSetting(core, "max.request.partition.size.limit")),
  );
  let nextCursor: DescribeTopicPartitionsReply["nextCursor"] = null;
  const topics: TopicReply[] = [];
  for (const name of names) {
    if (left === 0) {
      nextCursor = { topicName: name, partitionIndex: 0 };
      break;
    }
    const from = cursor?.topicName === name ? cursor.partitionIndex : 0;
    const described = describe(core, connection, name, from, left);
    topics.push(described);
    left -= described.partitions.length;
    const next = from + described.partitions.length;
    if (next < (core.topics.get(name)?.partitions.length ?? 0) && described.errorCode === errorCodes.NONE) {
      nextCursor = { topicName: name, partitionIndex: next };
      break;
    }
  }
  return reply({ throttleTimeMs: 0, topics, nextCursor });
}

function describe(core: Core, connection: Connection, name: string, from: number, most: number): TopicReply {
  const authorizedOperations = topicOperations(core, connection, name);
  if (!authorizeTopic(core, connection, name, aclOperations.DESCRIBE))
    return failed(name, errorCodes.TOPIC_AUTHORIZATION_FAILED, UNKNOWN_OPERATIONS);
  const topic: Topic | undefined = core.topics.get(name);
  if (topic === undefined)
    return failed(
      name,
      topicNameProblem(name) === null ? errorCodes.UNKNOWN_TOPIC_OR_PARTITION : errorCodes.INVALID_TOPIC_EXCEPTION,
      authorizedOperations,
    );
  return {
    errorCode: errorCodes.NONE,
    name,
    topicId: topic.state.id,
    isInternal: topic.state.isInternal,
    partitions: topic.partitions.slice(from, from + most).map((partition) => describePartition(core, partition)),
    authorizedOperations,
  };
}

function failed(name: string, errorCode: number, authorizedOperations: number): TopicReply {
  return { errorCode, name, topicId: NO_TOPIC_ID, isInternal: false, partitions: [], authorizedOperations };
}

function describePartition(core: Core, { state }: Partition): TopicReply["partitions"][number] {
  const replicas = state.replicas.map(({ broker }) => broker);
  return {
    errorCode: state.leader === -1 ? errorCodes.LEADER_NOT_AVAILABLE : errorCodes.NONE,
    index: state.index,
    leaderId: state.leader,
    leaderEpoch: state.leaderEpoch,
    replicas,
    inSyncReplicas: [...state.inSync],
    eligibleLeaderReplicas: [],
    lastKnownElr: [],
    offlineReplicas: replicas.filter((id) => !isBrokerUp(core, id)),
  };
}
