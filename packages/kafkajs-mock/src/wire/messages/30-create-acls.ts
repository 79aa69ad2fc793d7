import { array, int16, int32, int8, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** CreateAcls (key 30). */
export const createAclsRequest = struct({
  creations: array(
    struct({
      resourceType: int8,
      resourceName: string,
      patternType: since(1, int8, 3),
      principal: string,
      host: string,
      operation: int8,
      permissionType: int8,
    }),
  ),
});

export const createAclsReply = struct({
  throttleTimeMs: int32,
  results: array(struct({ errorCode: int16, errorMessage: nullableString })),
});

export const createAclsVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type CreateAclsRequest = ValueOf<typeof createAclsRequest>;
export type CreateAclsReply = ValueOf<typeof createAclsReply>;
