import { array, int16, int32, int64, int8, nullableArray, since, string, struct, type ValueOf } from "../schema.ts";
import { records } from "../records.ts";

/** Fetch (key 1). Versions 0 to 3 answer with message sets, 4 and later with record batches, 7 and later know fetch sessions (KIP-227). */
export const fetchRequest = struct({
  replicaId: int32,
  maxWaitMs: int32,
  minBytes: int32,
  maxBytes: since(3, int32, 2_147_483_647),
  isolationLevel: since(4, int8, 0),
  sessionId: since(7, int32, 0),
  sessionEpoch: since(7, int32, -1),
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          currentLeaderEpoch: since(9, int32, -1),
          fetchOffset: int64,
          logStartOffset: since(5, int64, -1),
          maxBytes: int32,
        }),
      ),
    }),
  ),
  forgottenTopics: since(7, array(struct({ name: string, partitions: array(int32) })), []),
  rackId: since(11, string, ""),
});

export const fetchReply = struct({
  throttleTimeMs: since(1, int32, 0),
  errorCode: since(7, int16, 0),
  sessionId: since(7, int32, 0),
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          errorCode: int16,
          highWatermark: int64,
          lastStableOffset: since(4, int64, -1),
          logStartOffset: since(5, int64, -1),
          abortedTransactions: since(4, nullableArray(struct({ producerId: int64, firstOffset: int64 })), null),
          preferredReadReplica: since(11, int32, -1),
          records,
        }),
      ),
    }),
  ),
});

export const fetchVersions = { flexibleFrom: 12, lowest: 0, highest: 11 };
export type FetchRequest = ValueOf<typeof fetchRequest>;
export type FetchReply = ValueOf<typeof fetchReply>;
