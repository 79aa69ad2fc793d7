import {
  array,
  boolean,
  int16,
  int32,
  nullable,
  nullableArray,
  nullableString,
  string,
  struct,
  uuid,
  type ValueOf,
} from "../schema.ts";

const cursor = struct({ topicName: string, partitionIndex: int32 });

/** DescribeTopicPartitions (key 75, KIP-966). The cursor says where the next page begins. */
export const describeTopicPartitionsRequest = struct({
  topics: array(struct({ name: string })),
  responsePartitionLimit: int32,
  cursor: nullable(cursor),
});

export const describeTopicPartitionsReply = struct({
  throttleTimeMs: int32,
  topics: array(
    struct({
      errorCode: int16,
      name: nullableString,
      topicId: uuid,
      isInternal: boolean,
      partitions: array(
        struct({
          errorCode: int16,
          index: int32,
          leaderId: int32,
          leaderEpoch: int32,
          replicas: array(int32),
          inSyncReplicas: array(int32),
          eligibleLeaderReplicas: nullableArray(int32),
          lastKnownElr: nullableArray(int32),
          offlineReplicas: array(int32),
        }),
      ),
      authorizedOperations: int32,
    }),
  ),
  nextCursor: nullable(cursor),
});

export const describeTopicPartitionsVersions = { flexibleFrom: 0, lowest: 0, highest: 0 };
export type DescribeTopicPartitionsRequest = ValueOf<typeof describeTopicPartitionsRequest>;
export type DescribeTopicPartitionsReply = ValueOf<typeof describeTopicPartitionsReply>;
