import { array, int16, int32, int8, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** DeleteAcls (key 31): every ACL that matches a filter goes. */
export const deleteAclsRequest = struct({
  filters: array(
    struct({
      resourceType: int8,
      resourceName: nullableString,
      patternType: since(1, int8, 3),
      principal: nullableString,
      host: nullableString,
      operation: int8,
      permissionType: int8,
    }),
  ),
});

export const deleteAclsReply = struct({
  throttleTimeMs: int32,
  filterResults: array(
    struct({
      errorCode: int16,
      errorMessage: nullableString,
      matchingAcls: array(
        struct({
          errorCode: int16,
          errorMessage: nullableString,
          resourceType: int8,
          resourceName: string,
          patternType: since(1, int8, 3),
          principal: string,
          host: string,
          operation: int8,
          permissionType: int8,
        }),
      ),
    }),
  ),
});

export const deleteAclsVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type DeleteAclsRequest = ValueOf<typeof deleteAclsRequest>;
export type DeleteAclsReply = ValueOf<typeof deleteAclsReply>;
