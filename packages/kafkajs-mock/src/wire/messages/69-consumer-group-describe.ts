import {
  array,
  boolean,
  int16,
  int32,
  int8,
  nullableString,
  since,
  string,
  struct,
  uuid,
  type ValueOf,
} from "../schema.ts";

const assignment = struct({
  topicPartitions: array(struct({ topicId: uuid, topicName: string, partitions: array(int32) })),
});

/** ConsumerGroupDescribe (key 69, KIP-848). Member types: 0 classic, 1 consumer. */
export const consumerGroupDescribeRequest = struct({ groupIds: array(string), includeAuthorizedOperations: boolean });

export const consumerGroupDescribeReply = struct({
  throttleTimeMs: int32,
  groups: array(
    struct({
      errorCode: int16,
      errorMessage: nullableString,
      groupId: string,
      groupState: string,
      groupEpoch: int32,
      assignmentEpoch: int32,
      assignorName: string,
      members: array(
        struct({
          memberId: string,
          instanceId: nullableString,
          rackId: nullableString,
          memberEpoch: int32,
          clientId: string,
          clientHost: string,
          subscribedTopicNames: array(string),
          subscribedTopicRegex: nullableString,
          assignment,
          targetAssignment: assignment,
          memberType: since(1, int8, -1),
        }),
      ),
      authorizedOperations: int32,
    }),
  ),
});

export const consumerGroupDescribeVersions = { flexibleFrom: 0, lowest: 0, highest: 1 };
export type ConsumerGroupDescribeRequest = ValueOf<typeof consumerGroupDescribeRequest>;
export type ConsumerGroupDescribeReply = ValueOf<typeof consumerGroupDescribeReply>;
