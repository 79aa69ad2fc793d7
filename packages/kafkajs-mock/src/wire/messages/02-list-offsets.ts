import { array, int16, int32, int64, int8, since, string, struct, until, type ValueOf } from "../schema.ts";

/** ListOffsets (key 2). Version 0 answers with a list of segment starts, 1 and later with one offset and its timestamp (KIP-79). */
export const listOffsetsRequest = struct({
  replicaId: int32,
  isolationLevel: since(2, int8, 0),
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          currentLeaderEpoch: since(4, int32, -1),
          timestamp: int64,
          maxOffsetCount: until(0, int32, 1),
        }),
      ),
    }),
  ),
});

export const listOffsetsReply = struct({
  throttleTimeMs: since(2, int32, 0),
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          errorCode: int16,
          oldStyleOffsets: until(0, array(int64), []),
          timestamp: since(1, int64, -1),
          offset: since(1, int64, -1),
          leaderEpoch: since(4, int32, -1),
        }),
      ),
    }),
  ),
});

export const listOffsetsVersions = { flexibleFrom: 6, lowest: 0, highest: 7 };
export type ListOffsetsRequest = ValueOf<typeof listOffsetsRequest>;
export type ListOffsetsReply = ValueOf<typeof listOffsetsReply>;
