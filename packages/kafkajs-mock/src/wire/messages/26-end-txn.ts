import { boolean, int16, int32, int64, string, struct, type ValueOf } from "../schema.ts";

/** EndTxn (key 26): commit or abort. */
export const endTxnRequest = struct({
  transactionalId: string,
  producerId: int64,
  producerEpoch: int16,
  committed: boolean,
});

export const endTxnReply = struct({ throttleTimeMs: int32, errorCode: int16 });

export const endTxnVersions = { flexibleFrom: 3, lowest: 0, highest: 3 };
export type EndTxnRequest = ValueOf<typeof endTxnRequest>;
export type EndTxnReply = ValueOf<typeof endTxnReply>;
