import { int16, int32, int64, nullableString, since, struct, type ValueOf } from "../schema.ts";

/** InitProducerId (key 22). From version 3 on a producer may offer the id and epoch it has, to bump the epoch itself (KIP-360). */
export const initProducerIdRequest = struct({
  transactionalId: nullableString,
  transactionTimeoutMs: int32,
  producerId: since(3, int64, -1),
  producerEpoch: since(3, int16, -1),
});

export const initProducerIdReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  producerId: int64,
  producerEpoch: int16,
});

export const initProducerIdVersions = { flexibleFrom: 2, lowest: 0, highest: 4 };
export type InitProducerIdRequest = ValueOf<typeof initProducerIdRequest>;
export type InitProducerIdReply = ValueOf<typeof initProducerIdReply>;
