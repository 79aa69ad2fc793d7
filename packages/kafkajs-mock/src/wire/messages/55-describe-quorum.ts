import {
  array,
  int16,
  int32,
  int64,
  NO_UUID,
  nullableString,
  since,
  string,
  struct,
  uint16,
  uuid,
  type ValueOf,
} from "../schema.ts";

const replica = struct({
  replicaId: int32,
  directoryId: since(2, uuid, NO_UUID),
  logEndOffset: int64,
  lastFetchTimestamp: since(1, int64, -1),
  lastCaughtUpTimestamp: since(1, int64, -1),
});

/** DescribeQuorum (key 55, KIP-595, KIP-836). */
export const describeQuorumRequest = struct({
  topics: array(struct({ name: string, partitions: array(struct({ index: int32 })) })),
});

export const describeQuorumReply = struct({
  errorCode: int16,
  errorMessage: since(2, nullableString, null),
  topics: array(
    struct({
      name: string,
      partitions: array(
        struct({
          index: int32,
          errorCode: int16,
          errorMessage: since(2, nullableString, null),
          leaderId: int32,
          leaderEpoch: int32,
          highWatermark: int64,
          currentVoters: array(replica),
          observers: array(replica),
        }),
      ),
    }),
  ),
  nodes: since(
    2,
    array(
      struct({
        nodeId: int32,
        listeners: array(struct({ name: string, host: string, port: uint16 })),
      }),
    ),
    [],
  ),
});

export const describeQuorumVersions = { flexibleFrom: 0, lowest: 0, highest: 2 };
export type DescribeQuorumRequest = ValueOf<typeof describeQuorumRequest>;
export type DescribeQuorumReply = ValueOf<typeof describeQuorumReply>;
