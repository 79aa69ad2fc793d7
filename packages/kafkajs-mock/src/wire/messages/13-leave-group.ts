import { array, int16, int32, nullableString, since, string, struct, until, type ValueOf } from "../schema.ts";

/** LeaveGroup (key 13). From version 3 on several members can leave in one request (KIP-345). */
export const leaveGroupRequest = struct({
  groupId: string,
  memberId: until(2, string, ""),
  members: since(3, array(struct({ memberId: string, groupInstanceId: nullableString })), []),
});

export const leaveGroupReply = struct({
  throttleTimeMs: since(1, int32, 0),
  errorCode: int16,
  members: since(3, array(struct({ memberId: string, groupInstanceId: nullableString, errorCode: int16 })), []),
});

export const leaveGroupVersions = { flexibleFrom: 4, lowest: 0, highest: 4 };
export type LeaveGroupRequest = ValueOf<typeof leaveGroupRequest>;
export type LeaveGroupReply = ValueOf<typeof leaveGroupReply>;
