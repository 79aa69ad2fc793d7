/**
 * DescribeGroups (key 15): phase, protocol and members.
 *
 * Behaviour: an unknown group is described as Dead, up to version 5 without an error and from 6 on with GROUP_ID_NOT_FOUND (KIP-1043); metadata and assignments are only told of a stable group.
 * Source: apache/kafka `GroupCoordinator.handleDescribeGroup`.
 * Gaps: none known.
 */
import type { DescribeGroupsReply, DescribeGroupsRequest } from "../../wire/messages/15-describe-groups.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { metadataOf } from "../groups/group.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup } from "../security/authorize.ts";
import { groupOperations, UNKNOWN_OPERATIONS } from "../security/authorizedOperations.ts";

/** From this version on a group that is not there is an error (KIP-1043). */
const FIRST_MISSING_VERSION = 6;

type GroupReply = DescribeGroupsReply["groups"][number];

export function describeGroups(
  core: Core,
  { body, connection, version }: Request<DescribeGroupsRequest>,
): Outcome<DescribeGroupsReply> {
  const groups = body.groups.map((id) => {
    const described = describe(core, connection, id, version);
    const isTold = body.includeAuthorizedOperations && described.errorCode === errorCodes.NONE;
    return isTold ? { ...described, authorizedOperations: groupOperations(core, connection, id) } : described;
  });
  return reply({ throttleTimeMs: 0, groups });
}

function describe(core: Core, connection: Connection, groupId: string, version: number): GroupReply {
  const nothing: GroupReply = {
    errorCode: errorCodes.NONE,
    errorMessage: null,
    groupId,
    groupState: "Dead",
    protocolType: "",
    protocolData: "",
    members: [],
    authorizedOperations: UNKNOWN_OPERATIONS,
  };
  if (!authorizeGroup(core, connection, groupId, aclOperations.DESCRIBE)) {
    return { ...nothing, errorCode: errorCodes.GROUP_AUTHORIZATION_FAILED, groupState: "" };
  }
  if (coordinatorOf(core, groupId) !== connection.brokerId) {
    return { ...nothing, errorCode: errorCodes.NOT_COORDINATOR, groupState: "" };
  }
  const group = core.state.groups.get(groupId);
  // A group of the newer protocol is described by ConsumerGroupDescribe alone.
  if (group === undefined || group.consumer !== null) {
    if (version < FIRST_MISSING_VERSION) return nothing;
    const why = group === undefined ? "not found" : "is not a classic group";
    return { ...nothing, errorCode: errorCodes.GROUP_ID_NOT_FOUND, errorMessage: `Group ${groupId} ${why}.` };
  }
  const isStable = group.phase === "Stable";
  return {
    ...nothing,
    groupState: group.phase,
    protocolType: group.protocolType,
    protocolData: isStable ? (group.protocol ?? "") : "",
    members: [...group.members.values()].map((member) => ({
      memberId: member.id,
      groupInstanceId: member.instanceId,
      clientId: member.clientId,
      clientHost: member.clientHost,
      memberMetadata: isStable ? metadataOf(member, group.protocol) : new Uint8Array(),
      memberAssignment: member.assignment,
    })),
  };
}
