import { array, int16, int32, int64, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** TxnOffsetCommit (key 28). From version 3 on it carries the member and its generation, so that zombies are fenced (KIP-447). */
export const txnOffsetCommitRequest = struct({
  transactionalId: string,
  groupId: string,
  producerId: int64,
  producerEpoch: int16,
  generationId: since(3, int32, -1),
  memberId: since(3, string, ""),
  groupInstanceId: since(3, nullableString, null),
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          committedOffset: int64,
          committedLeaderEpoch: since(2, int32, -1),
          committedMetadata: nullableString,
        }),
      ),
    }),
  ),
});

export const txnOffsetCommitReply = struct({
  throttleTimeMs: int32,
  topics: array(struct({ name: string, partitions: array(struct({ index: int32, errorCode: int16 })) })),
});

export const txnOffsetCommitVersions = { flexibleFrom: 3, lowest: 0, highest: 3 };
export type TxnOffsetCommitRequest = ValueOf<typeof txnOffsetCommitRequest>;
export type TxnOffsetCommitReply = ValueOf<typeof txnOffsetCommitReply>;
