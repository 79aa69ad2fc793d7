import type { ApiName } from "./api-keys.ts";
import type { Compatibility } from "./core.ts";

type Range = readonly [lowest: number, highest: number];

/**
 * The versions a broker admits to in ApiVersions. "4" starts where Apache Kafka 4 starts (KIP-896); "2.4" serves every version KafkaJS can speak, message
 * sets included. Both end where this package's behaviour ends, which is lower than Kafka's own newest versions.
 */
const newer: Record<ApiName, Range> = {
  produce: [3, 7],
  fetch: [4, 11],
  listOffsets: [1, 5],
  metadata: [0, 9],
  offsetCommit: [2, 8],
  offsetFetch: [1, 7],
  findCoordinator: [0, 3],
  joinGroup: [0, 7],
  heartbeat: [0, 4],
  leaveGroup: [0, 4],
  syncGroup: [0, 5],
  describeGroups: [0, 5],
  listGroups: [0, 4],
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
};

const older: Partial<Record<ApiName, Range>> = {
  produce: [0, 7],
  fetch: [0, 11],
  listOffsets: [0, 5],
  offsetCommit: [0, 8],
  offsetFetch: [0, 7],
  createTopics: [0, 5],
  deleteTopics: [0, 5],
  describeAcls: [0, 2],
  createAcls: [0, 2],
  deleteAcls: [0, 2],
  describeConfigs: [0, 4],
};

/** The range of versions served for a request type. */
export function advertisedVersions(api: ApiName, compatibility: Compatibility): Range {
  return (compatibility === "2.4" ? older[api] : undefined) ?? newer[api];
}
