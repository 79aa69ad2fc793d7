import { int16, int32, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** Heartbeat (key 12). */
export const heartbeatRequest = struct({
  groupId: string,
  generationId: int32,
  memberId: string,
  groupInstanceId: since(3, nullableString, null),
});

export const heartbeatReply = struct({ throttleTimeMs: since(1, int32, 0), errorCode: int16 });

export const heartbeatVersions = { flexibleFrom: 4, lowest: 0, highest: 4 };
export type HeartbeatRequest = ValueOf<typeof heartbeatRequest>;
export type HeartbeatReply = ValueOf<typeof heartbeatReply>;
