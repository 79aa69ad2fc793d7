import type { ApiName } from "../apiKeys.ts";

interface Named {
  readonly name: string;
  readonly partitions: readonly ({ readonly index: number } | number)[];
}

type Maker = (body: never, errorCode: number) => unknown;

const bytes = () => new Uint8Array();

/** Topics with one partition reply each, made by `answer`. */
function perPartition(body: { topics: readonly Named[] | null }, answer: (index: number) => object) {
  return (body.topics ?? []).map(({ name, partitions }) => ({
    name,
    partitions: partitions.map((partition) => {
      const index = typeof partition === "number" ? partition : partition.index;
      return { index, ...answer(index) };
    }),
  }));
}

const perPartitionError: Maker = (body, errorCode) => ({
  throttleTimeMs: 0,
  topics: perPartition(body, () => ({ errorCode })),
});
const topLevel: Maker = (_body, errorCode) => ({ throttleTimeMs: 0, errorCode });

/** The reply of each request type that says nothing but an error, where that type says it. Used by faults. */
const makers: Record<ApiName, Maker> = {
  produce: (body, errorCode) => ({
    throttleTimeMs: 0,
    topics: perPartition(body, () => ({ errorCode, baseOffset: -1, logAppendTimeMs: -1, logStartOffset: -1 })),
  }),
  fetch: (body, errorCode) => ({
    throttleTimeMs: 0,
    errorCode: 0,
    sessionId: 0,
    topics: perPartition(body, () => ({
      errorCode,
      highWatermark: -1,
      lastStableOffset: -1,
      logStartOffset: -1,
      abortedTransactions: [],
      preferredReadReplica: -1,
      records: bytes(),
    })),
  }),
  listOffsets: (body, errorCode) => ({
    throttleTimeMs: 0,
    topics: perPartition(body, () => ({ errorCode, oldStyleOffsets: [], timestamp: -1, offset: -1, leaderEpoch: -1 })),
  }),
  metadata: (body: { topics: readonly { name: string | null; topicId: string }[] | null }, errorCode) => ({
    throttleTimeMs: 0,
    brokers: [],
    clusterId: null,
    controllerId: -1,
    topics: (body.topics ?? []).map(({ name, topicId }) => ({
      errorCode,
      name,
      topicId,
      isInternal: false,
      partitions: [],
      authorizedOperations: -2_147_483_648,
    })),
    clusterAuthorizedOperations: -2_147_483_648,
  }),
  offsetCommit: perPartitionError,
  offsetFetch: (body: { topics: readonly Named[] | null; groups: readonly { groupId: string }[] }, errorCode) => ({
    throttleTimeMs: 0,
    topics: perPartition(body, () => ({ committedOffset: -1, committedLeaderEpoch: -1, metadata: "", errorCode })),
    errorCode,
    groups: body.groups.map(({ groupId }) => ({ groupId, topics: [], errorCode })),
  }),
  findCoordinator: (_body, errorCode) => ({
    throttleTimeMs: 0,
    errorCode,
    errorMessage: null,
    nodeId: -1,
    host: "",
    port: -1,
  }),
  joinGroup: (body: { memberId: string }, errorCode) => ({
    throttleTimeMs: 0,
    errorCode,
    generationId: -1,
    protocolType: null,
    protocolName: null,
    leader: "",
    memberId: body.memberId,
    members: [],
  }),
  heartbeat: topLevel,
  leaveGroup: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, members: [] }),
  syncGroup: (_body, errorCode) => ({
    throttleTimeMs: 0,
    errorCode,
    protocolType: null,
    protocolName: null,
    assignment: bytes(),
  }),
  describeGroups: (body: { groups: readonly string[] }, errorCode) => ({
    throttleTimeMs: 0,
    groups: body.groups.map((groupId) => ({
      errorCode,
      errorMessage: null,
      groupId,
      groupState: "",
      protocolType: "",
      protocolData: "",
      members: [],
      authorizedOperations: -2_147_483_648,
    })),
  }),
  listGroups: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, groups: [] }),
  saslHandshake: (_body, errorCode) => ({ errorCode, mechanisms: [] }),
  apiVersions: (_body, errorCode) => ({ errorCode, apiKeys: [], throttleTimeMs: 0 }),
  createTopics: (body: { topics: readonly { name: string }[] }, errorCode) => ({
    throttleTimeMs: 0,
    topics: body.topics.map(({ name }) => ({
      name,
      errorCode,
      errorMessage: null,
      partitionCount: -1,
      replicationFactor: -1,
      configs: null,
    })),
  }),
  deleteTopics: (body: { topicNames: readonly string[] }, errorCode) => ({
    throttleTimeMs: 0,
    topics: body.topicNames.map((name) => ({ name, errorCode, errorMessage: null })),
  }),
  deleteRecords: (body, errorCode) => ({
    throttleTimeMs: 0,
    topics: perPartition(body, () => ({ lowWatermark: -1, errorCode })),
  }),
  initProducerId: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, producerId: -1, producerEpoch: -1 }),
  addPartitionsToTxn: perPartitionError,
  addOffsetsToTxn: topLevel,
  endTxn: topLevel,
  txnOffsetCommit: perPartitionError,
  describeAcls: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, errorMessage: null, resources: [] }),
  createAcls: (body: { creations: readonly unknown[] }, errorCode) => ({
    throttleTimeMs: 0,
    results: body.creations.map(() => ({ errorCode, errorMessage: null })),
  }),
  deleteAcls: (body: { filters: readonly unknown[] }, errorCode) => ({
    throttleTimeMs: 0,
    filterResults: body.filters.map(() => ({ errorCode, errorMessage: null, matchingAcls: [] })),
  }),
  describeConfigs: (body: { resources: readonly { resourceType: number; resourceName: string }[] }, errorCode) => ({
    throttleTimeMs: 0,
    results: body.resources.map(({ resourceType, resourceName }) => ({
      errorCode,
      errorMessage: null,
      resourceType,
      resourceName,
      configs: [],
    })),
  }),
  alterConfigs: (body: { resources: readonly { resourceType: number; resourceName: string }[] }, errorCode) => ({
    throttleTimeMs: 0,
    responses: body.resources.map(({ resourceType, resourceName }) => ({
      errorCode,
      errorMessage: null,
      resourceType,
      resourceName,
    })),
  }),
  saslAuthenticate: (_body, errorCode) => ({ errorCode, errorMessage: null, authBytes: bytes(), sessionLifetimeMs: 0 }),
  createPartitions: (body: { topics: readonly { name: string }[] }, errorCode) => ({
    throttleTimeMs: 0,
    results: body.topics.map(({ name }) => ({ name, errorCode, errorMessage: null })),
  }),
  deleteGroups: (body: { groupNames: readonly string[] }, errorCode) => ({
    throttleTimeMs: 0,
    results: body.groupNames.map((groupId) => ({ groupId, errorCode })),
  }),
  alterPartitionReassignments: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, errorMessage: null, topics: [] }),
  listPartitionReassignments: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, errorMessage: null, topics: [] }),
  describeLogDirs: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, results: [] }),
  electLeaders: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, topics: [] }),
  incrementalAlterConfigs: (
    body: { resources: readonly { resourceType: number; resourceName: string }[] },
    errorCode,
  ) => ({
    throttleTimeMs: 0,
    responses: body.resources.map(({ resourceType, resourceName }) => ({
      errorCode,
      errorMessage: null,
      resourceType,
      resourceName,
    })),
  }),
  offsetDelete: (_body, errorCode) => ({ errorCode, throttleTimeMs: 0, topics: [] }),
  describeClientQuotas: (_body, errorCode) => ({ throttleTimeMs: 0, errorCode, errorMessage: null, entries: null }),
  alterClientQuotas: (body: { entries: readonly { entity: unknown }[] }, errorCode) => ({
    throttleTimeMs: 0,
    entries: body.entries.map(({ entity }) => ({ errorCode, errorMessage: null, entity })),
  }),
  describeUserScramCredentials: (_body, errorCode) => ({
    throttleTimeMs: 0,
    errorCode,
    errorMessage: null,
    results: [],
  }),
  alterUserScramCredentials: (
    body: { deletions: readonly { name: string }[]; upsertions: readonly { name: string }[] },
    errorCode,
  ) => ({
    throttleTimeMs: 0,
    results: [...new Set([...body.deletions, ...body.upsertions].map(({ name }) => name))].map((user) => ({
      user,
      errorCode,
      errorMessage: null,
    })),
  }),
  describeQuorum: (_body, errorCode) => ({ errorCode, errorMessage: null, topics: [], nodes: [] }),
  describeCluster: (_body, errorCode) => ({
    throttleTimeMs: 0,
    errorCode,
    errorMessage: null,
    endpointType: 1,
    clusterId: "",
    controllerId: -1,
    brokers: [],
    clusterAuthorizedOperations: -2_147_483_648,
  }),
  describeProducers: (body, errorCode) => ({
    throttleTimeMs: 0,
    topics: perPartition(body, () => ({ errorCode, errorMessage: null, activeProducers: [] })),
  }),
  describeTransactions: (body: { transactionalIds: readonly string[] }, errorCode) => ({
    throttleTimeMs: 0,
    transactionStates: body.transactionalIds.map((transactionalId) => ({
      errorCode,
      transactionalId,
      transactionState: "",
      transactionTimeoutMs: 0,
      transactionStartTimeMs: 0,
      producerId: 0,
      producerEpoch: 0,
      topics: [],
    })),
  }),
  listTransactions: (_body, errorCode) => ({
    throttleTimeMs: 0,
    errorCode,
    unknownStateFilters: [],
    transactionStates: [],
  }),
  consumerGroupHeartbeat: (_body, errorCode) => ({
    throttleTimeMs: 0,
    errorCode,
    errorMessage: null,
    memberId: null,
    memberEpoch: 0,
    heartbeatIntervalMs: 0,
    assignment: null,
  }),
  consumerGroupDescribe: (body: { groupIds: readonly string[] }, errorCode) => ({
    throttleTimeMs: 0,
    groups: body.groupIds.map((groupId) => ({
      errorCode,
      errorMessage: null,
      groupId,
      groupState: "",
      groupEpoch: 0,
      assignmentEpoch: 0,
      assignorName: "",
      members: [],
      authorizedOperations: -2_147_483_648,
    })),
  }),
  describeTopicPartitions: (body: { topics: readonly { name: string }[] }, errorCode) => ({
    throttleTimeMs: 0,
    topics: body.topics.map(({ name }) => ({
      errorCode,
      name,
      topicId: "0".repeat(32),
      isInternal: false,
      partitions: [],
      authorizedOperations: -2_147_483_648,
    })),
    nextCursor: null,
  }),
};

export function errorReply(api: ApiName, body: unknown, errorCode: number): unknown {
  return makers[api](body as never, errorCode);
}
