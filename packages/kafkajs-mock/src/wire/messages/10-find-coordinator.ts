import { int16, int32, int8, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** FindCoordinator (key 10): key type 0 is a consumer group, 1 a transactional id. */
export const findCoordinatorRequest = struct({ key: string, keyType: since(1, int8, 0) });

export const findCoordinatorReply = struct({
  throttleTimeMs: since(1, int32, 0),
  errorCode: int16,
  errorMessage: since(1, nullableString, null),
  nodeId: int32,
  host: string,
  port: int32,
});

export const findCoordinatorVersions = { flexibleFrom: 3, lowest: 0, highest: 3 };
export type FindCoordinatorRequest = ValueOf<typeof findCoordinatorRequest>;
export type FindCoordinatorReply = ValueOf<typeof findCoordinatorReply>;
