import {
  array,
  int16,
  int32,
  nullable,
  nullableArray,
  nullableString,
  since,
  string,
  struct,
  uuid,
  type ValueOf,
} from "../schema.ts";

const topicPartitions = struct({ topicId: uuid, partitions: array(int32) });

/** ConsumerGroupHeartbeat (key 68, KIP-848). Null stands for what has not changed since the last heartbeat. */
export const consumerGroupHeartbeatRequest = struct({
  groupId: string,
  memberId: string,
  memberEpoch: int32,
  instanceId: nullableString,
  rackId: nullableString,
  rebalanceTimeoutMs: int32,
  subscribedTopicNames: nullableArray(string),
  subscribedTopicRegex: since(1, nullableString, null),
  serverAssignor: nullableString,
  topicPartitions: nullableArray(topicPartitions),
});

export const consumerGroupHeartbeatReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  errorMessage: nullableString,
  memberId: nullableString,
  memberEpoch: int32,
  heartbeatIntervalMs: int32,
  assignment: nullable(struct({ topicPartitions: array(topicPartitions) })),
});

export const consumerGroupHeartbeatVersions = { flexibleFrom: 0, lowest: 0, highest: 1 };
export type ConsumerGroupHeartbeatRequest = ValueOf<typeof consumerGroupHeartbeatRequest>;
export type ConsumerGroupHeartbeatReply = ValueOf<typeof consumerGroupHeartbeatReply>;
