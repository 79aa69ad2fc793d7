import { int16, int32, int64, string, struct, type ValueOf } from "../schema.ts";

/** AddOffsetsToTxn (key 25). */
export const addOffsetsToTxnRequest = struct({
  transactionalId: string,
  producerId: int64,
  producerEpoch: int16,
  groupId: string,
});

export const addOffsetsToTxnReply = struct({ throttleTimeMs: int32, errorCode: int16 });

export const addOffsetsToTxnVersions = { flexibleFrom: 3, lowest: 0, highest: 3 };
export type AddOffsetsToTxnRequest = ValueOf<typeof addOffsetsToTxnRequest>;
export type AddOffsetsToTxnReply = ValueOf<typeof addOffsetsToTxnReply>;
