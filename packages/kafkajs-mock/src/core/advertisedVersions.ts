import type { ApiName } from "./apiKeys.ts";
import type { Compatibility } from "./core.ts";

type Range = readonly [lowest: number, highest: number];

/**
 * The versions a broker admits to in ApiVersions. "4" starts where Apache Kafka 4 starts (KIP-896); "2.4" serves every version KafkaJS can speak, message
 * sets included. Both end where this package's behaviour ends, which is lower than Kafka's own newest versions.
 */
const newer: Record<ApiName, Range> = {
  produce: [3, 7],
  fetch: [4, 11],
  listOffsets: [1, 7],
  metadata: [0, 12],
  offsetCommit: [2, 9],
  offsetFetch: [1, 9],
  findCoordinator: [0, 3],
  joinGroup: [0, 7],
  heartbeat: [0, 4],
  leaveGroup: [0, 4],
  syncGroup: [0, 5],
  describeGroups: [0, 6],
  listGroups: [0, 5],
  saslHandshake: [0, 1],
  apiVersions: [0, 3],
  createTopics: [2, 5],
  deleteTopics: [1, 5],
  deleteRecords: [0, 2],
  initProducerId: [0, 4],
  addPartitionsToTxn: [0, 3],
  addOffsetsToTxn: [0, 3],
  endTxn: [0, 3],
  txnOffsetCommit: [0, 3],
  describeAcls: [1, 2],
  createAcls: [1, 2],
  deleteAcls: [1, 2],
  describeConfigs: [1, 4],
  alterConfigs: [0, 2],
  saslAuthenticate: [0, 2],
  createPartitions: [0, 3],
  deleteGroups: [0, 2],
  alterPartitionReassignments: [0, 0],
  listPartitionReassignments: [0, 0],
  describeLogDirs: [1, 4],
  electLeaders: [0, 2],
  incrementalAlterConfigs: [0, 1],
  offsetDelete: [0, 0],
  describeClientQuotas: [0, 1],
  alterClientQuotas: [0, 1],
  describeUserScramCredentials: [0, 0],
  alterUserScramCredentials: [0, 0],
  describeQuorum: [0, 2],
  describeCluster: [0, 2],
  describeProducers: [0, 0],
  describeTransactions: [0, 0],
  listTransactions: [0, 2],
  consumerGroupHeartbeat: [0, 1],
  consumerGroupDescribe: [0, 1],
  describeTopicPartitions: [0, 0],
};

/** The range of a request type that is not served: no version lies in it. */
const NONE: Range = [0, -1];

const older: Partial<Record<ApiName, Range>> = {
  produce: [0, 7],
  fetch: [0, 11],
  listOffsets: [0, 5],
  metadata: [0, 9],
  offsetCommit: [0, 8],
  offsetFetch: [0, 7],
  describeGroups: [0, 5],
  listGroups: [0, 4],
  createTopics: [0, 5],
  deleteTopics: [0, 5],
  describeAcls: [0, 2],
  createAcls: [0, 2],
  deleteAcls: [0, 2],
  describeConfigs: [0, 4],
  describeLogDirs: [0, 1],
  electLeaders: [0, 2],
  describeClientQuotas: NONE,
  alterClientQuotas: NONE,
  describeUserScramCredentials: NONE,
  alterUserScramCredentials: NONE,
  describeQuorum: NONE,
  describeCluster: NONE,
  describeProducers: NONE,
  describeTransactions: NONE,
  listTransactions: NONE,
  consumerGroupHeartbeat: NONE,
  consumerGroupDescribe: NONE,
  describeTopicPartitions: NONE,
};

/** Whether a request type is served at all: Kafka 2.4 did not know the newest. */
export function isServed(api: ApiName, compatibility: Compatibility): boolean {
  const [lowest, highest] = advertisedVersions(api, compatibility);
  return lowest <= highest;
}

/** The range of versions served for a request type; its end lies before its beginning where {@link isServed} is false. */
export function advertisedVersions(api: ApiName, compatibility: Compatibility): Range {
  return (compatibility === "2.4" ? older[api] : undefined) ?? newer[api];
}
