import { array, boolean, float64, int16, int32, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** AlterClientQuotas (key 49, KIP-546). A null name is the default of its kind. */
export const alterClientQuotasRequest = struct({
  entries: array(
    struct({
      entity: array(struct({ entityType: string, entityName: nullableString })),
      operations: array(struct({ key: string, value: float64, remove: boolean })),
    }),
  ),
  validateOnly: boolean,
});

export const alterClientQuotasReply = struct({
  throttleTimeMs: int32,
  entries: array(
    struct({
      errorCode: int16,
      errorMessage: nullableString,
      entity: array(struct({ entityType: string, entityName: nullableString })),
    }),
  ),
});

export const alterClientQuotasVersions = { flexibleFrom: 1, lowest: 0, highest: 1 };
export type AlterClientQuotasRequest = ValueOf<typeof alterClientQuotasRequest>;
export type AlterClientQuotasReply = ValueOf<typeof alterClientQuotasReply>;
