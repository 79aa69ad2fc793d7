import {
  array,
  boolean,
  int16,
  int32,
  int64,
  nullableArray,
  nullableString,
  since,
  string,
  struct,
  type ValueOf,
} from "../schema.ts";

/** OffsetFetch (key 9). From version 2 on a null list asks for every partition the group has committed. */
export const offsetFetchRequest = struct({
  groupId: string,
  topics: nullableArray(struct({ name: string, partitions: array(int32) })),
  requireStable: since(7, boolean, false),
});

export const offsetFetchReply = struct({
  throttleTimeMs: since(3, int32, 0),
  topics: array(
    struct({
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
    }),
  ),
  errorCode: since(2, int16, 0),
});

export const offsetFetchVersions = { flexibleFrom: 6, lowest: 0, highest: 7 };
export type OffsetFetchRequest = ValueOf<typeof offsetFetchRequest>;
export type OffsetFetchReply = ValueOf<typeof offsetFetchReply>;
