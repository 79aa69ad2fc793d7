import { array, boolean, int16, int32, int8, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** IncrementalAlterConfigs (key 44, KIP-339). Operations: 0 set, 1 delete, 2 append, 3 subtract. */
export const incrementalAlterConfigsRequest = struct({
  resources: array(
    struct({
      resourceType: int8,
      resourceName: string,
      configs: array(struct({ name: string, operation: int8, value: nullableString })),
    }),
  ),
  validateOnly: boolean,
});

export const incrementalAlterConfigsReply = struct({
  throttleTimeMs: int32,
  responses: array(
    struct({ errorCode: int16, errorMessage: nullableString, resourceType: int8, resourceName: string }),
  ),
});

export const incrementalAlterConfigsVersions = { flexibleFrom: 1, lowest: 0, highest: 1 };
export type IncrementalAlterConfigsRequest = ValueOf<typeof incrementalAlterConfigsRequest>;
export type IncrementalAlterConfigsReply = ValueOf<typeof incrementalAlterConfigsReply>;
