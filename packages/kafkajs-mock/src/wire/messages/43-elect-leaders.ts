import {
  array,
  int16,
  int32,
  int8,
  nullableArray,
  nullableString,
  since,
  string,
  struct,
  type ValueOf,
} from "../schema.ts";

/** ElectLeaders (key 43, KIP-460). Null topics ask for every partition. */
export const electLeadersRequest = struct({
  electionType: since(1, int8, 0),
  topics: nullableArray(struct({ name: string, partitions: array(int32) })),
  timeoutMs: int32,
});

export const electLeadersReply = struct({
  throttleTimeMs: int32,
  errorCode: since(1, int16, 0),
  topics: array(
    struct({
      name: string,
      partitions: array(struct({ index: int32, errorCode: int16, errorMessage: nullableString })),
    }),
  ),
});

export const electLeadersVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type ElectLeadersRequest = ValueOf<typeof electLeadersRequest>;
export type ElectLeadersReply = ValueOf<typeof electLeadersReply>;
