/**
 * LeaveGroup (key 13): members go, and the group rebalances without waiting for their session timeout.
 *
 * Behaviour: up to version 2 the member's error is the request's; from 3 on each member has its own. A static member may be named by its instance id alone.
 * Source: apache/kafka `GroupCoordinator.handleLeaveGroup`, KIP-345.
 * Gaps: none known.
 */
import type { LeaveGroupReply, LeaveGroupRequest } from "../../wire/messages/13-leave-group.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeGroupRequest } from "../groups/group.ts";
import { completeJoinWhenAllArePresent, removeMember } from "../groups/rebalance.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup } from "../security/authorize.ts";
import type { GroupState } from "../state.ts";

export function leaveGroup(
  core: Core,
  { body, connection, version }: Request<LeaveGroupRequest>,
): Outcome<LeaveGroupReply> {
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return reply({ throttleTimeMs: 0, errorCode: judged, members: [] });
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ)) {
    return reply({ throttleTimeMs: 0, errorCode: errorCodes.GROUP_AUTHORIZATION_FAILED, members: [] });
  }
  const group = core.state.groups.get(body.groupId);
  if (version < 3) return reply({ throttleTimeMs: 0, errorCode: leave(core, group, body.memberId, null), members: [] });
  const members = body.members.map((member) => ({
    ...member,
    errorCode: leave(core, group, member.memberId, member.groupInstanceId),
  }));
  return reply({ throttleTimeMs: 0, errorCode: errorCodes.NONE, members });
}

function leave(core: Core, group: GroupState | undefined, memberId: string, instanceId: string | null): number {
  if (group === undefined) return errorCodes.UNKNOWN_MEMBER_ID;
  let id = memberId;
  if (instanceId !== null) {
    const owner = group.instances.get(instanceId);
    if (owner === undefined) return errorCodes.UNKNOWN_MEMBER_ID;
    if (memberId !== "" && owner !== memberId) return errorCodes.FENCED_INSTANCE_ID;
    id = owner;
  }
  if (group.pendingMembers.delete(id)) {
    completeJoinWhenAllArePresent(core, group);
    return errorCodes.NONE;
  }
  const member = group.members.get(id);
  if (member === undefined) return errorCodes.UNKNOWN_MEMBER_ID;
  removeMember(core, group, member, "left");
  return errorCodes.NONE;
}
