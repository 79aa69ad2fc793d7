/**
 * Metadata (key 3): brokers, controller, and the leader, replicas and in-sync set of each partition.
 *
 * Behaviour: a missing topic is created when the request and `auto.create.topics.enable` allow it. Behaviour "2.4" answers LEADER_NOT_AVAILABLE that first
 * time, "4" UNKNOWN_TOPIC_OR_PARTITION, and both have created it (KafkaJS #815). A partition without a leader is LEADER_NOT_AVAILABLE. From version 12 on a
 * topic may be asked for by its id; an id that nobody has is UNKNOWN_TOPIC_ID (KIP-516).
 * Source: apache/kafka `KafkaApis.handleTopicMetadataRequest`, `AutoTopicCreationManager`.
 * Gaps: none known.
 */
import type { MetadataReply, MetadataRequest } from "../../wire/messages/03-metadata.ts";
import { flagSetting, isBrokerUp, topicWithId, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster, authorizeTopic } from "../security/authorize.ts";
import { clusterOperations, topicOperations, UNKNOWN_OPERATIONS } from "../security/authorizedOperations.ts";
import type { Partition } from "../state.ts";
import { autoCreateTopic } from "../topics/createTopic.ts";
import { listenerAddress } from "../topics/listenerAddress.ts";
import { topicNameProblem } from "../topics/topicNames.ts";

type TopicReply = MetadataReply["topics"][number];
const NO_TOPIC_ID = "0".repeat(32);

export function metadata(core: Core, request: Request<MetadataRequest>): Outcome<MetadataReply> {
  const { body, connection } = request;
  const wantsAll = body.topics === null || (request.version === 0 && body.topics.length === 0);
  const asked = body.topics ?? [];
  // Who asks by id may leave the name empty instead of null. Programs in the same process may leave out the id.
  const isById = ({ name, topicId = NO_TOPIC_ID }: (typeof asked)[number]) => name === null || topicId !== NO_TOPIC_ID;
  const ids = asked.filter(isById).map(({ topicId }) => topicId);
  const named = asked.flatMap((topic) => (topic.name === null || isById(topic) ? [] : [topic.name]));
  const names = wantsAll ? [...core.topics.keys()] : [...new Set(named)];
  const topics = names
    .filter((name) => !wantsAll || authorizeTopic(core, connection, name, aclOperations.DESCRIBE))
    .map((name) => describeTopic(core, connection, name, body.allowAutoTopicCreation && !wantsAll));
  for (const id of ids) topics.push(describeById(core, connection, id));
  if (body.includeTopicAuthorizedOperations) {
    for (const topic of topics)
      if (topic.name !== null) topic.authorizedOperations = topicOperations(core, connection, topic.name);
  }
  return reply({
    throttleTimeMs: 0,
    brokers: core.state.brokers
      .filter((broker) => broker.isUp)
      .map((broker) => ({ nodeId: broker.id, ...listenerAddress(broker, connection), rack: broker.rack })),
    clusterId: core.state.clusterId,
    controllerId: core.state.controllerId,
    topics,
    clusterAuthorizedOperations: body.includeClusterAuthorizedOperations
      ? clusterOperations(core, connection)
      : UNKNOWN_OPERATIONS,
  });
}

function describeTopic(core: Core, connection: Connection, name: string, mayCreate: boolean): TopicReply {
  const topic = core.topics.get(name);
  if (!authorizeTopic(core, connection, name, aclOperations.DESCRIBE))
    return failed(name, errorCodes.TOPIC_AUTHORIZATION_FAILED);
  if (topic === undefined) return failed(name, createMissing(core, connection, name, mayCreate));
  return {
    errorCode: errorCodes.NONE,
    name,
    topicId: topic.state.id,
    isInternal: topic.state.isInternal,
    partitions: topic.partitions.map((partition) => describePartition(core, partition)),
    authorizedOperations: UNKNOWN_OPERATIONS,
  };
}

/** A topic asked for by its id. Who may not describe it does not learn that it exists (KIP-516). */
function describeById(core: Core, connection: Connection, id: string): TopicReply {
  const name = topicWithId(core, id)?.state.name;
  if (name === undefined || !authorizeTopic(core, connection, name, aclOperations.DESCRIBE))
    return { ...failed(null, errorCodes.UNKNOWN_TOPIC_ID), topicId: id };
  return describeTopic(core, connection, name, false);
}

function createMissing(core: Core, connection: Connection, name: string, mayCreate: boolean): number {
  if (topicNameProblem(name) !== null) return errorCodes.INVALID_TOPIC_EXCEPTION;
  if (!mayCreate || !flagSetting(core, "auto.create.topics.enable")) return errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
  const isAllowed =
    authorizeCluster(core, connection, aclOperations.CREATE) ||
    authorizeTopic(core, connection, name, aclOperations.CREATE);
  if (!isAllowed) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  autoCreateTopic(core, name);
  return core.compatibility === "2.4" ? errorCodes.LEADER_NOT_AVAILABLE : errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
}

function describePartition(core: Core, partition: Partition): TopicReply["partitions"][number] {
  const { state } = partition;
  const replicas = state.replicas.map((replica) => replica.broker);
  return {
    errorCode: state.leader === -1 ? errorCodes.LEADER_NOT_AVAILABLE : errorCodes.NONE,
    index: state.index,
    leaderId: state.leader,
    leaderEpoch: state.leaderEpoch,
    replicas,
    inSyncReplicas: [...state.inSync],
    offlineReplicas: replicas.filter((id) => !isBrokerUp(core, id)),
  };
}

function failed(name: string | null, errorCode: number): TopicReply {
  return {
    errorCode,
    name,
    topicId: NO_TOPIC_ID,
    isInternal: false,
    partitions: [],
    authorizedOperations: UNKNOWN_OPERATIONS,
  };
}
