import { array, boolean, int16, int32, int64, nullableArray, since, string, struct, type ValueOf } from "../schema.ts";

/** DescribeLogDirs (key 35). Null topics ask for all. */
export const describeLogDirsRequest = struct({
  topics: nullableArray(struct({ name: string, partitions: array(int32) })),
});

export const describeLogDirsReply = struct({
  throttleTimeMs: int32,
  errorCode: since(3, int16, 0),
  results: array(
    struct({
      errorCode: int16,
      logDir: string,
      topics: array(
        struct({
          name: string,
          partitions: array(struct({ index: int32, sizeBytes: int64, offsetLag: int64, isFuture: boolean })),
        }),
      ),
      totalBytes: since(4, int64, -1),
      usableBytes: since(4, int64, -1),
      isCordoned: since(5, boolean, false),
    }),
  ),
});

export const describeLogDirsVersions = { flexibleFrom: 2, lowest: 0, highest: 5 };
export type DescribeLogDirsRequest = ValueOf<typeof describeLogDirsRequest>;
export type DescribeLogDirsReply = ValueOf<typeof describeLogDirsReply>;
