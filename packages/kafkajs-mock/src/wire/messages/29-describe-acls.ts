import { array, int16, int32, int8, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** DescribeAcls (key 29). Pattern types (literal, prefixed, match) came with version 1 (KIP-290). */
export const describeAclsRequest = struct({
  resourceType: int8,
  resourceName: nullableString,
  patternType: since(1, int8, 3),
  principal: nullableString,
  host: nullableString,
  operation: int8,
  permissionType: int8,
});

export const describeAclsReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  errorMessage: nullableString,
  resources: array(
    struct({
      resourceType: int8,
      resourceName: string,
      patternType: since(1, int8, 3),
      acls: array(struct({ principal: string, host: string, operation: int8, permissionType: int8 })),
    }),
  ),
});

export const describeAclsVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type DescribeAclsRequest = ValueOf<typeof describeAclsRequest>;
export type DescribeAclsReply = ValueOf<typeof describeAclsReply>;
