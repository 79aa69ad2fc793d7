import {
  NO_UUID,
  array,
  between,
  boolean,
  int16,
  int32,
  nullableArray,
  nullableString,
  since,
  string,
  struct,
  uuid,
  type ValueOf,
} from "../schema.ts";

/** Metadata (key 3). Version 10 tells topic ids, and from 12 on a topic may be asked for by its id alone (KIP-516). In version 0 an empty list asks for every topic; from 1 on null does, and an empty list for none. */
export const metadataRequest = struct({
  topics: nullableArray(struct({ topicId: since(10, uuid, NO_UUID), name: nullableString })),
  allowAutoTopicCreation: since(4, boolean, true),
  includeClusterAuthorizedOperations: between(8, 10, boolean, false),
  includeTopicAuthorizedOperations: since(8, boolean, false),
});

export const metadataReply = struct({
  throttleTimeMs: since(3, int32, 0),
  brokers: array(struct({ nodeId: int32, host: string, port: int32, rack: since(1, nullableString, null) })),
  clusterId: since(2, nullableString, null),
  controllerId: since(1, int32, -1),
  topics: array(
    struct({
      errorCode: int16,
      name: nullableString,
      topicId: since(10, uuid, NO_UUID),
      isInternal: since(1, boolean, false),
      partitions: array(
        struct({
          errorCode: int16,
          index: int32,
          leaderId: int32,
          leaderEpoch: since(7, int32, -1),
          replicas: array(int32),
          inSyncReplicas: array(int32),
          offlineReplicas: since(5, array(int32), []),
        }),
      ),
      authorizedOperations: since(8, int32, -2_147_483_648),
    }),
  ),
  clusterAuthorizedOperations: between(8, 10, int32, -2_147_483_648),
});

export const metadataVersions = { flexibleFrom: 9, lowest: 0, highest: 12 };
export type MetadataRequest = ValueOf<typeof metadataRequest>;
export type MetadataReply = ValueOf<typeof metadataReply>;
