import { array, int16, int32, string, struct, type ValueOf } from "../schema.ts";

/** OffsetDelete (key 47, KIP-496). */
export const offsetDeleteRequest = struct({
  groupId: string,
  topics: array(struct({ name: string, partitions: array(struct({ index: int32 })) })),
});

export const offsetDeleteReply = struct({
  errorCode: int16,
  throttleTimeMs: int32,
  topics: array(struct({ name: string, partitions: array(struct({ index: int32, errorCode: int16 })) })),
});

export const offsetDeleteVersions = { flexibleFrom: 32_767, lowest: 0, highest: 0 };
export type OffsetDeleteRequest = ValueOf<typeof offsetDeleteRequest>;
export type OffsetDeleteReply = ValueOf<typeof offsetDeleteReply>;
