import {
  array,
  boolean,
  int16,
  int32,
  nullableArray,
  nullableString,
  string,
  struct,
  type ValueOf,
} from "../schema.ts";

/** CreatePartitions (key 37): `count` is the new total (KIP-195). */
export const createPartitionsRequest = struct({
  topics: array(
    struct({ name: string, count: int32, assignments: nullableArray(struct({ brokerIds: array(int32) })) }),
  ),
  timeoutMs: int32,
  validateOnly: boolean,
});

export const createPartitionsReply = struct({
  throttleTimeMs: int32,
  results: array(struct({ name: string, errorCode: int16, errorMessage: nullableString })),
});

export const createPartitionsVersions = { flexibleFrom: 2, lowest: 0, highest: 3 };
export type CreatePartitionsRequest = ValueOf<typeof createPartitionsRequest>;
export type CreatePartitionsReply = ValueOf<typeof createPartitionsReply>;
