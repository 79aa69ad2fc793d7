import { array, int16, int32, int64, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** DescribeProducers (key 61, KIP-664). */
export const describeProducersRequest = struct({ topics: array(struct({ name: string, partitions: array(int32) })) });

export const describeProducersReply = struct({
  throttleTimeMs: int32,
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          errorCode: int16,
          errorMessage: nullableString,
          activeProducers: array(
            struct({
              producerId: int64,
              producerEpoch: int32,
              lastSequence: int32,
              lastTimestamp: int64,
              coordinatorEpoch: int32,
              currentTxnStartOffset: int64,
            }),
          ),
        }),
      ),
    }),
  ),
});

export const describeProducersVersions = { flexibleFrom: 0, lowest: 0, highest: 0 };
export type DescribeProducersRequest = ValueOf<typeof describeProducersRequest>;
export type DescribeProducersReply = ValueOf<typeof describeProducersReply>;
