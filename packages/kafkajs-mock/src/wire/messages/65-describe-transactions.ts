import { array, int16, int32, int64, string, struct, type ValueOf } from "../schema.ts";

/** DescribeTransactions (key 65, KIP-664). */
export const describeTransactionsRequest = struct({ transactionalIds: array(string) });

export const describeTransactionsReply = struct({
  throttleTimeMs: int32,
  transactionStates: array(
    struct({
      errorCode: int16,
      transactionalId: string,
      transactionState: string,
      transactionTimeoutMs: int32,
      transactionStartTimeMs: int64,
      producerId: int64,
      producerEpoch: int16,
      topics: array(struct({ name: string, partitions: array(int32) })),
    }),
  ),
});

export const describeTransactionsVersions = { flexibleFrom: 0, lowest: 0, highest: 0 };
export type DescribeTransactionsRequest = ValueOf<typeof describeTransactionsRequest>;
export type DescribeTransactionsReply = ValueOf<typeof describeTransactionsReply>;
