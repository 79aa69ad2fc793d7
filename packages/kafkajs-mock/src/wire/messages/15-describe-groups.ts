import { array, boolean, bytes, int16, int32, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** DescribeGroups (key 15). From version 6 on a group that is not there is an error (KIP-1043). */
export const describeGroupsRequest = struct({
  groups: array(string),
  includeAuthorizedOperations: since(3, boolean, false),
});

export const describeGroupsReply = struct({
  throttleTimeMs: since(1, int32, 0),
  groups: array(
    struct({
      errorCode: int16,
      errorMessage: since(6, nullableString, null),
      groupId: string,
      groupState: string,
      protocolType: string,
      protocolData: string,
      members: array(
        struct({
          memberId: string,
          groupInstanceId: since(4, nullableString, null),
          clientId: string,
          clientHost: string,
          memberMetadata: bytes,
          memberAssignment: bytes,
        }),
      ),
      authorizedOperations: since(3, int32, -2_147_483_648),
    }),
  ),
});

export const describeGroupsVersions = { flexibleFrom: 5, lowest: 0, highest: 6 };
export type DescribeGroupsRequest = ValueOf<typeof describeGroupsRequest>;
export type DescribeGroupsReply = ValueOf<typeof describeGroupsReply>;
