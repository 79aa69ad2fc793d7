import { array, int16, int32, int64, string, struct, type ValueOf } from "../schema.ts";

/** DeleteRecords (key 21): everything below the given offset goes; -1 stands for the high watermark (KIP-107). */
export const deleteRecordsRequest = struct({
  topics: array(struct({ name: string, partitions: array(struct({ index: int32, offset: int64 })) })),
  timeoutMs: int32,
});

export const deleteRecordsReply = struct({
  throttleTimeMs: int32,
  topics: array(
    struct({ name: string, partitions: array(struct({ index: int32, lowWatermark: int64, errorCode: int16 })) }),
  ),
});

export const deleteRecordsVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type DeleteRecordsRequest = ValueOf<typeof deleteRecordsRequest>;
export type DeleteRecordsReply = ValueOf<typeof deleteRecordsReply>;
