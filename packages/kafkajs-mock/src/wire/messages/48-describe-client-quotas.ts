import {
  array,
  boolean,
  float64,
  int16,
  int32,
  int8,
  nullableArray,
  nullableString,
  string,
  struct,
  type ValueOf,
} from "../schema.ts";

/** DescribeClientQuotas (key 48, KIP-546). Match types: 0 this name, 1 the default, 2 any name. */
export const describeClientQuotasRequest = struct({
  components: array(struct({ entityType: string, matchType: int8, match: nullableString })),
  strict: boolean,
});

export const describeClientQuotasReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  errorMessage: nullableString,
  entries: nullableArray(
    struct({
      entity: array(struct({ entityType: string, entityName: nullableString })),
      values: array(struct({ key: string, value: float64 })),
    }),
  ),
});

export const describeClientQuotasVersions = { flexibleFrom: 1, lowest: 0, highest: 1 };
export type DescribeClientQuotasRequest = ValueOf<typeof describeClientQuotasRequest>;
export type DescribeClientQuotasReply = ValueOf<typeof describeClientQuotasReply>;
