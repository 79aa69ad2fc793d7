/**
 * Heartbeat (key 12): a member is alive, and learns when the group rebalances.
 *
 * Behaviour: REBALANCE_IN_PROGRESS while one is prepared; in behaviour "2.4" also while the leader's assignment is awaited (KAFKA-10134 changed that).
 * Source: apache/kafka `GroupCoordinator.handleHeartbeat`.
 * Gaps: none known.
 */
import type { HeartbeatReply, HeartbeatRequest } from "../../wire/messages/12-heartbeat.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeGroupRequest, judgeMember } from "../groups/group.ts";
import { touchSession } from "../groups/rebalance.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup } from "../security/authorize.ts";
import type { MemberState } from "../state.ts";

export function heartbeat(core: Core, request: Request<HeartbeatRequest>): Outcome<HeartbeatReply> {
  return reply({ throttleTimeMs: 0, errorCode: beat(core, request) });
}

function beat(core: Core, { body, connection }: Request<HeartbeatRequest>): number {
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  const group = core.state.groups.get(body.groupId);
  if (group === undefined) return errorCodes.UNKNOWN_MEMBER_ID;
  const member = judgeMember(group, body.memberId, body.groupInstanceId, body.generationId);
  if (member !== errorCodes.NONE) return member;
  touchSession(core, group, group.members.get(body.memberId) as MemberState);
  if (group.phase === "PreparingRebalance") return errorCodes.REBALANCE_IN_PROGRESS;
  if (group.phase === "CompletingRebalance" && core.compatibility === "2.4") return errorCodes.REBALANCE_IN_PROGRESS;
  return errorCodes.NONE;
}
