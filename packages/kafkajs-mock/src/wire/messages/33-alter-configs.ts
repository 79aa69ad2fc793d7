import { array, boolean, int16, int32, int8, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** AlterConfigs (key 33): replaces every dynamic setting of a resource by the given ones. */
export const alterConfigsRequest = struct({
  resources: array(
    struct({
      resourceType: int8,
      resourceName: string,
      configs: array(struct({ name: string, value: nullableString })),
    }),
  ),
  validateOnly: boolean,
});

export const alterConfigsReply = struct({
  throttleTimeMs: int32,
  responses: array(
    struct({ errorCode: int16, errorMessage: nullableString, resourceType: int8, resourceName: string }),
  ),
});

export const alterConfigsVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type AlterConfigsRequest = ValueOf<typeof alterConfigsRequest>;
export type AlterConfigsReply = ValueOf<typeof alterConfigsReply>;
