/**
 * DescribeGroups (key 15): phase, protocol and members.
 *
 * Behaviour: an unknown group is described as Dead without an error; metadata and assignments are only told of a stable group.
 * Source: apache/kafka `GroupCoordinator.handleDescribeGroup`.
 * Gaps: authorised operations are not computed.
 */
import type { DescribeGroupsReply, DescribeGroupsRequest } from "../../wire/messages/15-describe-groups.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../error-codes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { metadataOf } from "../groups/group.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/acl-codes.ts";
import { authorizeGroup } from "../security/authorize.ts";

type GroupReply = DescribeGroupsReply["groups"][number];
const UNKNOWN_OPERATIONS = -2_147_483_648;

export function describeGroups(
  core: Core,
  { body, connection }: Request<DescribeGroupsRequest>,
): Outcome<DescribeGroupsReply> {
  return reply({ throttleTimeMs: 0, groups: body.groups.map((id) => describe(core, connection, id)) });
}

function describe(core: Core, connection: Connection, groupId: string): GroupReply {
  const nothing: GroupReply = {
    errorCode: errorCodes.NONE,
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
  if (group === undefined) return nothing;
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
