import {
  array,
  between,
  boolean,
  int16,
  int32,
  int64,
  nullableArray,
  nullableString,
  since,
  string,
  struct,
  until,
  type ValueOf,
} from "../schema.ts";

const topicPartitions = struct({ name: string, partitions: array(int32) });

const topicOffsets = struct({
  name: string,
  partitions: array(
    struct({
      index: int32,
      committedOffset: int64,
      committedLeaderEpoch: since(5, int32, -1),
      metadata: nullableString,
      errorCode: int16,
    }),
  ),
});

/** OffsetFetch (key 9). From version 8 on it asks for several groups (KIP-709), from 9 on a member may say its epoch (KIP-848). From version 2 on a null list asks for every partition the group has committed. */
export const offsetFetchRequest = struct({
  groupId: until(7, string, ""),
  topics: until(7, nullableArray(topicPartitions), []),
  groups: since(
    8,
    array(
      struct({
        groupId: string,
        memberId: since(9, nullableString, null),
        memberEpoch: since(9, int32, -1),
        topics: nullableArray(topicPartitions),
      }),
    ),
    [],
  ),
  requireStable: since(7, boolean, false),
});

export const offsetFetchReply = struct({
  throttleTimeMs: since(3, int32, 0),
  topics: until(7, array(topicOffsets), []),
  errorCode: between(2, 7, int16, 0),
  groups: since(8, array(struct({ groupId: string, topics: array(topicOffsets), errorCode: int16 })), []),
});

export const offsetFetchVersions = { flexibleFrom: 6, lowest: 0, highest: 9 };
export type OffsetFetchRequest = ValueOf<typeof offsetFetchRequest>;
export type OffsetFetchReply = ValueOf<typeof offsetFetchReply>;
