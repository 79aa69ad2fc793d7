import { array, bytes, int16, int32, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** SyncGroup (key 14): the leader's assignments go in, each member's own comes out. */
export const syncGroupRequest = struct({
  groupId: string,
  generationId: int32,
  memberId: string,
  groupInstanceId: since(3, nullableString, null),
  protocolType: since(5, nullableString, null),
  protocolName: since(5, nullableString, null),
  assignments: array(struct({ memberId: string, assignment: bytes })),
});

export const syncGroupReply = struct({
  throttleTimeMs: since(1, int32, 0),
  errorCode: int16,
  protocolType: since(5, nullableString, null),
  protocolName: since(5, nullableString, null),
  assignment: bytes,
});

export const syncGroupVersions = { flexibleFrom: 4, lowest: 0, highest: 5 };
export type SyncGroupRequest = ValueOf<typeof syncGroupRequest>;
export type SyncGroupReply = ValueOf<typeof syncGroupReply>;
