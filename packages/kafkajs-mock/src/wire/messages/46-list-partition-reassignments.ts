import { array, int16, int32, nullableArray, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** ListPartitionReassignments (key 46, KIP-455): null topics ask for all that are under way. */
export const listPartitionReassignmentsRequest = struct({
  timeoutMs: int32,
  topics: nullableArray(struct({ name: string, partitions: array(int32) })),
});

export const listPartitionReassignmentsReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  errorMessage: nullableString,
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          replicas: array(int32),
          addingReplicas: array(int32),
          removingReplicas: array(int32),
        }),
      ),
    }),
  ),
});

export const listPartitionReassignmentsVersions = { flexibleFrom: 0, lowest: 0, highest: 0 };
export type ListPartitionReassignmentsRequest = ValueOf<typeof listPartitionReassignmentsRequest>;
export type ListPartitionReassignmentsReply = ValueOf<typeof listPartitionReassignmentsReply>;
