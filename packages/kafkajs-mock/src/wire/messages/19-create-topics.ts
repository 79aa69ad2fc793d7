import {
  array,
  boolean,
  int16,
  int32,
  int8,
  nullableArray,
  nullableString,
  since,
  string,
  struct,
  type ValueOf,
} from "../schema.ts";

/** CreateTopics (key 19). -1 partitions or replicas mean the broker's defaults from version 4 on; KafkaJS sends them earlier. */
export const createTopicsRequest = struct({
  topics: array(
    struct({
      name: string,
      partitionCount: int32,
      replicationFactor: int16,
      assignments: array(struct({ partitionIndex: int32, brokerIds: array(int32) })),
      configs: array(struct({ name: string, value: nullableString })),
    }),
  ),
  timeoutMs: int32,
  validateOnly: since(1, boolean, false),
});

export const createTopicsReply = struct({
  throttleTimeMs: since(2, int32, 0),
  topics: array(
    struct({
      name: string,
      errorCode: int16,
      errorMessage: since(1, nullableString, null),
      partitionCount: since(5, int32, -1),
      replicationFactor: since(5, int16, -1),
      configs: since(
        5,
        nullableArray(
          struct({ name: string, value: nullableString, readOnly: boolean, configSource: int8, isSensitive: boolean }),
        ),
        null,
      ),
    }),
  ),
});

export const createTopicsVersions = { flexibleFrom: 5, lowest: 0, highest: 5 };
export type CreateTopicsRequest = ValueOf<typeof createTopicsRequest>;
export type CreateTopicsReply = ValueOf<typeof createTopicsReply>;
