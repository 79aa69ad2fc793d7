import {
  array,
  int16,
  int32,
  int64,
  nullableBytes,
  nullableString,
  since,
  string,
  struct,
  type ValueOf,
} from "../schema.ts";

/** Produce (key 0). Versions 0 to 2 carry message sets (magic 0 and 1), 3 and later record batches (KIP-98). */
export const produceRequest = struct({
  transactionalId: since(3, nullableString, null),
  acks: int16,
  timeoutMs: int32,
  topics: array(struct({ name: string, partitions: array(struct({ index: int32, records: nullableBytes })) })),
});

export const produceReply = struct({
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          errorCode: int16,
          baseOffset: int64,
          logAppendTimeMs: since(2, int64, -1),
          logStartOffset: since(5, int64, -1),
        }),
      ),
    }),
  ),
  throttleTimeMs: since(1, int32, 0),
});

export const produceVersions = { flexibleFrom: 9, lowest: 0, highest: 7 };
export type ProduceRequest = ValueOf<typeof produceRequest>;
export type ProduceReply = ValueOf<typeof produceReply>;
