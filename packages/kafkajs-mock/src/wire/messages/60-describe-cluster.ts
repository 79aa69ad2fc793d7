import { array, boolean, int16, int32, int8, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** DescribeCluster (key 60, KIP-700). Endpoint types: 1 brokers, 2 controllers. */
export const describeClusterRequest = struct({
  includeClusterAuthorizedOperations: boolean,
  endpointType: since(1, int8, 1),
  includeFencedBrokers: since(2, boolean, false),
});

export const describeClusterReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  errorMessage: nullableString,
  endpointType: since(1, int8, 1),
  clusterId: string,
  controllerId: int32,
  brokers: array(
    struct({
      brokerId: int32,
      host: string,
      port: int32,
      rack: nullableString,
      isFenced: since(2, boolean, false),
    }),
  ),
  clusterAuthorizedOperations: int32,
});

export const describeClusterVersions = { flexibleFrom: 0, lowest: 0, highest: 2 };
export type DescribeClusterRequest = ValueOf<typeof describeClusterRequest>;
export type DescribeClusterReply = ValueOf<typeof describeClusterReply>;
