import { array, between, int16, int32, int64, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** OffsetCommit (key 8). Version 0 once wrote to ZooKeeper; here, as in Kafka 4, it writes to the group like the others. */
export const offsetCommitRequest = struct({
  groupId: string,
  /** From version 9 on the member's epoch, where the group is of the newer protocol (KIP-848). */
  generationId: since(1, int32, -1),
  memberId: since(1, string, ""),
  groupInstanceId: since(7, nullableString, null),
  retentionTimeMs: between(2, 4, int64, -1),
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          committedOffset: int64,
          committedLeaderEpoch: since(6, int32, -1),
          commitTimestamp: between(1, 1, int64, -1),
          committedMetadata: nullableString,
        }),
      ),
    }),
  ),
});

export const offsetCommitReply = struct({
  throttleTimeMs: since(3, int32, 0),
  topics: array(struct({ name: string, partitions: array(struct({ index: int32, errorCode: int16 })) })),
});

export const offsetCommitVersions = { flexibleFrom: 8, lowest: 0, highest: 9 };
export type OffsetCommitRequest = ValueOf<typeof offsetCommitRequest>;
export type OffsetCommitReply = ValueOf<typeof offsetCommitReply>;
