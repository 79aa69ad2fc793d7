/**
 * DescribeQuorum (key 55): the leader and the voters of the metadata log.
 *
 * Behaviour: only `__cluster_metadata`, partition 0, is known. Every broker is a voter, the controller leads, its epoch rises each time another takes over,
 * and the log grows with each change of topics, leaders, in-sync sets and brokers.
 * Source: KIP-595, KIP-836, apache/kafka `KafkaRaftClient.handleDescribeQuorumRequest`.
 * Gaps: the records of the metadata log are counted and not kept; voters have no directory ids; observers.
 */
import type { DescribeQuorumReply, DescribeQuorumRequest } from "../../wire/messages/55-describe-quorum.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import { listenerAddress } from "../topics/listenerAddress.ts";
import { METADATA_TOPIC } from "../topics/topicNames.ts";

type PartitionReply = DescribeQuorumReply["topics"][number]["partitions"][number];

const NO_DIRECTORY = "0".repeat(32);

export function describeQuorum(
  core: Core,
  { body, connection }: Request<DescribeQuorumRequest>,
): Outcome<DescribeQuorumReply> {
  if (!authorizeCluster(core, connection, aclOperations.DESCRIBE)) {
    const errorCode = errorCodes.CLUSTER_AUTHORIZATION_FAILED;
    return reply({ errorCode, errorMessage: "Cluster authorization failed.", topics: [], nodes: [] });
  }
  const topics = body.topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.map(({ index }) =>
      name === METADATA_TOPIC && index === 0 ? describe(core) : unknown(index),
    ),
  }));
  const nodes = core.state.brokers.map((broker) => ({
    nodeId: broker.id,
    listeners: [{ name: "CONTROLLER", ...listenerAddress(broker, connection) }],
  }));
  return reply({ errorCode: errorCodes.NONE, errorMessage: null, topics, nodes });
}

function describe(core: Core): PartitionReply {
  const { brokers, controllerEpoch, controllerId, metadataEnd, now } = core.state;
  return {
    index: 0,
    errorCode: errorCodes.NONE,
    errorMessage: null,
    leaderId: controllerId,
    leaderEpoch: controllerEpoch,
    highWatermark: metadataEnd,
    currentVoters: brokers.map(({ id, isUp, metadataSeen }) => ({
      replicaId: id,
      directoryId: NO_DIRECTORY,
      logEndOffset: isUp ? metadataEnd : metadataSeen.end,
      lastFetchTimestamp: isUp ? now : metadataSeen.atMs,
      lastCaughtUpTimestamp: isUp ? now : metadataSeen.atMs,
    })),
    observers: [],
  };
}

function unknown(index: number): PartitionReply {
  return {
    index,
    errorCode: errorCodes.UNKNOWN_TOPIC_OR_PARTITION,
    errorMessage: null,
    leaderId: 0,
    leaderEpoch: 0,
    highWatermark: 0,
    currentVoters: [],
    observers: [],
  };
}
