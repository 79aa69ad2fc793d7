import { array, bytes, int16, int32, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** JoinGroup (key 11). From version 4 on a new member is sent away once to come back with the id it was given (KIP-394). */
export const joinGroupRequest = struct({
  groupId: string,
  sessionTimeoutMs: int32,
  rebalanceTimeoutMs: since(1, int32, -1),
  memberId: string,
  groupInstanceId: since(5, nullableString, null),
  protocolType: string,
  protocols: array(struct({ name: string, metadata: bytes })),
});

export const joinGroupReply = struct({
  throttleTimeMs: since(2, int32, 0),
  errorCode: int16,
  generationId: int32,
  protocolType: since(7, nullableString, null),
  protocolName: {
    // Nullable from version 7 on, an empty string before.
    read: nullableString.read,
    write: (writer, value) => nullableString.write(writer, writer.version >= 7 ? value : (value ?? "")),
  } satisfies typeof nullableString,
  leader: string,
  memberId: string,
  members: array(struct({ memberId: string, groupInstanceId: since(5, nullableString, null), metadata: bytes })),
});

export const joinGroupVersions = { flexibleFrom: 6, lowest: 0, highest: 7 };
export type JoinGroupRequest = ValueOf<typeof joinGroupRequest>;
export type JoinGroupReply = ValueOf<typeof joinGroupReply>;
