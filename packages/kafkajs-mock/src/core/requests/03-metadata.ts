/**
 * Metadata (key 3): brokers, controller, and the leader, replicas and in-sync set of each partition.
 *
 * Behaviour: a missing topic is created when the request and `auto.create.topics.enable` allow it. Behaviour "2.4" answers LEADER_NOT_AVAILABLE that first
 * time, "4" UNKNOWN_TOPIC_OR_PARTITION, and both have created it (KafkaJS #815). A partition without a leader is LEADER_NOT_AVAILABLE.
 * Source: apache/kafka `KafkaApis.handleTopicMetadataRequest`, `AutoTopicCreationManager`.
 * Gaps: authorised operations are not computed.
 */
import type { MetadataReply, MetadataRequest } from "../../wire/messages/03-metadata.ts";
import { flagSetting, isBrokerUp, type Core } from "../core.ts";
import { errorCodes } from "../error-codes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/acl-codes.ts";
import { authorizeCluster, authorizeTopic } from "../security/authorize.ts";
import type { Partition } from "../state.ts";
import { autoCreateTopic } from "../topics/create-topic.ts";
import { listenerAddress } from "../topics/listener-address.ts";
import { topicNameProblem } from "../topics/topic-names.ts";

type TopicReply = MetadataReply["topics"][number];
const UNKNOWN_OPERATIONS = -2_147_483_648;

export function metadata(core: Core, request: Request<MetadataRequest>): Outcome<MetadataReply> {
  const { body, connection } = request;
  const wantsAll = body.topics === null || (request.version === 0 && body.topics.length === 0);
  const names = wantsAll ? [...core.topics.keys()] : [...new Set((body.topics ?? []).map(({ name }) => name))];
  const topics = names
    .filter((name) => !wantsAll || authorizeTopic(core, connection, name, aclOperations.DESCRIBE))
    .map((name) => describeTopic(core, connection, name, body.allowAutoTopicCreation && !wantsAll));
  return reply({
    throttleTimeMs: 0,
    brokers: core.state.brokers
      .filter((broker) => broker.isUp)
      .map((broker) => ({ nodeId: broker.id, ...listenerAddress(broker, connection), rack: broker.rack })),
    clusterId: core.state.clusterId,
    controllerId: core.state.controllerId,
    topics,
    clusterAuthorizedOperations: UNKNOWN_OPERATIONS,
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
    isInternal: topic.state.isInternal,
    partitions: topic.partitions.map((partition) => describePartition(core, partition)),
    authorizedOperations: UNKNOWN_OPERATIONS,
  };
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

function failed(name: string, errorCode: number): TopicReply {
  return { errorCode, name, isInternal: false, partitions: [], authorizedOperations: UNKNOWN_OPERATIONS };
}
