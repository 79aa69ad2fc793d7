import { array, int16, int32, string, struct, type ValueOf } from "../schema.ts";

/** DeleteGroups (key 42, KIP-229). */
export const deleteGroupsRequest = struct({ groupNames: array(string) });

export const deleteGroupsReply = struct({
  throttleTimeMs: int32,
  results: array(struct({ groupId: string, errorCode: int16 })),
});

export const deleteGroupsVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type DeleteGroupsRequest = ValueOf<typeof deleteGroupsRequest>;
export type DeleteGroupsReply = ValueOf<typeof deleteGroupsReply>;
