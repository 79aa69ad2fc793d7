import { array, int16, int32, int64, string, struct, type ValueOf } from "../schema.ts";

/** AddPartitionsToTxn (key 24). */
export const addPartitionsToTxnRequest = struct({
  transactionalId: string,
  producerId: int64,
  producerEpoch: int16,
  topics: array(struct({ name: string, partitions: array(int32) })),
});

export const addPartitionsToTxnReply = struct({
  throttleTimeMs: int32,
  topics: array(struct({ name: string, partitions: array(struct({ index: int32, errorCode: int16 })) })),
});

export const addPartitionsToTxnVersions = { flexibleFrom: 3, lowest: 0, highest: 3 };
export type AddPartitionsToTxnRequest = ValueOf<typeof addPartitionsToTxnRequest>;
export type AddPartitionsToTxnReply = ValueOf<typeof addPartitionsToTxnReply>;
