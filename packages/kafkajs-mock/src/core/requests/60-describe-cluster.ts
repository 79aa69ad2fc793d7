/**
 * DescribeCluster (key 60): the brokers, the controller and the cluster's name.
 *
 * Behaviour: brokers that are down are left out, unless version 2 asks for fenced ones. Controllers (endpoint type 2) are not described by a broker.
 * Source: KIP-700, KIP-919, KIP-1073, apache/kafka `AuthHelper.computeDescribeClusterResponse`.
 * Gaps: none known.
 */
import type { DescribeClusterReply, DescribeClusterRequest } from "../../wire/messages/60-describe-cluster.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { clusterOperations, UNKNOWN_OPERATIONS } from "../security/authorizedOperations.ts";
import { listenerAddress } from "../topics/listenerAddress.ts";

const BROKERS = 1;

export function describeCluster(
  core: Core,
  { body, connection }: Request<DescribeClusterRequest>,
): Outcome<DescribeClusterReply> {
  const { brokers, clusterId, controllerId } = core.state;
  const { endpointType } = body;
  if (endpointType !== BROKERS) {
    return reply({
      throttleTimeMs: 0,
      errorCode: errorCodes.MISMATCHED_ENDPOINT_TYPE,
      errorMessage: "The request was sent to an endpoint of type BROKER, but we wanted an endpoint of type CONTROLLER",
      endpointType: BROKERS,
      clusterId: "",
      controllerId: -1,
      brokers: [],
      clusterAuthorizedOperations: UNKNOWN_OPERATIONS,
    });
  }
  return reply({
    throttleTimeMs: 0,
    errorCode: errorCodes.NONE,
    errorMessage: null,
    endpointType,
    clusterId,
    controllerId,
    brokers: brokers
      .filter(({ isUp }) => isUp || body.includeFencedBrokers)
      .map((broker) => ({
        brokerId: broker.id,
        ...listenerAddress(broker, connection),
        rack: broker.rack,
        isFenced: !broker.isUp,
      })),
    clusterAuthorizedOperations: body.includeClusterAuthorizedOperations
      ? clusterOperations(core, connection)
      : UNKNOWN_OPERATIONS,
  });
}
