import { array, int16, int32, nullableArray, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** AlterPartitionReassignments (key 45, KIP-455): null replicas cancel what is under way. */
export const alterPartitionReassignmentsRequest = struct({
  timeoutMs: int32,
  topics: array(struct({ name: string, partitions: array(struct({ index: int32, replicas: nullableArray(int32) })) })),
});

export const alterPartitionReassignmentsReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  errorMessage: nullableString,
  topics: array(
    struct({
      name: string,
      partitions: array(struct({ index: int32, errorCode: int16, errorMessage: nullableString })),
    }),
  ),
});

export const alterPartitionReassignmentsVersions = { flexibleFrom: 0, lowest: 0, highest: 0 };
export type AlterPartitionReassignmentsRequest = ValueOf<typeof alterPartitionReassignmentsRequest>;
export type AlterPartitionReassignmentsReply = ValueOf<typeof alterPartitionReassignmentsReply>;
