import { array, int16, int32, since, string, struct, type ValueOf } from "../schema.ts";

/** ListGroups (key 16). Version 4 can filter by state (KIP-518), version 5 by type (KIP-848). */
export const listGroupsRequest = struct({
  statesFilter: since(4, array(string), []),
  typesFilter: since(5, array(string), []),
});

export const listGroupsReply = struct({
  throttleTimeMs: since(1, int32, 0),
  errorCode: int16,
  groups: array(
    struct({
      groupId: string,
      protocolType: string,
      groupState: since(4, string, ""),
      groupType: since(5, string, ""),
    }),
  ),
});

export const listGroupsVersions = { flexibleFrom: 3, lowest: 0, highest: 5 };
export type ListGroupsRequest = ValueOf<typeof listGroupsRequest>;
export type ListGroupsReply = ValueOf<typeof listGroupsReply>;
