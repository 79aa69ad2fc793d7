import { array, int16, int32, int64, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** ListTransactions (key 66, KIP-664, KIP-994, KIP-1152). */
export const listTransactionsRequest = struct({
  stateFilters: array(string),
  producerIdFilters: array(int64),
  durationFilter: since(1, int64, -1),
  transactionalIdPattern: since(2, nullableString, null),
});

export const listTransactionsReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  unknownStateFilters: array(string),
  transactionStates: array(struct({ transactionalId: string, producerId: int64, transactionState: string })),
});

export const listTransactionsVersions = { flexibleFrom: 0, lowest: 0, highest: 2 };
export type ListTransactionsRequest = ValueOf<typeof listTransactionsRequest>;
export type ListTransactionsReply = ValueOf<typeof listTransactionsReply>;
