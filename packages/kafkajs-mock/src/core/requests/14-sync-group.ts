/**
 * SyncGroup (key 14): the leader hands in everybody's assignment, the others wait for theirs.
 *
 * Behaviour: REBALANCE_IN_PROGRESS when the next rebalance has begun; in a stable group the assignment is repeated.
 * Source: apache/kafka `GroupCoordinator.doSyncGroup`.
 * Gaps: members that never sync are let go by their session timeout, not by the pending-sync timeout of KAFKA-12890.
 */
import type { SyncGroupReply, SyncGroupRequest } from "../../wire/messages/14-sync-group.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeGroupRequest, judgeMember } from "../groups/group.ts";
import { becomeStable, failedSync, syncReply, touchSession } from "../groups/rebalance.ts";
import { complete, wait } from "../pending.ts";
import { pending, reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup } from "../security/authorize.ts";
import type { MemberState } from "../state.ts";

export function syncGroup(core: Core, { body, connection }: Request<SyncGroupRequest>): Outcome<SyncGroupReply> {
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return reply(failedSync(judged));
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ)) {
    return reply(failedSync(errorCodes.GROUP_AUTHORIZATION_FAILED));
  }
  const group = core.state.groups.get(body.groupId);
  if (group === undefined) return reply(failedSync(errorCodes.UNKNOWN_MEMBER_ID));
  const errorCode = judgeMember(group, body.memberId, body.groupInstanceId, body.generationId);
  if (errorCode !== errorCodes.NONE) return reply(failedSync(errorCode));
  const differs = (said: string | null, known: string | null) => said !== null && said !== known;
  if (differs(body.protocolType, group.protocolType) || differs(body.protocolName, group.protocol)) {
    return reply(failedSync(errorCodes.INCONSISTENT_GROUP_PROTOCOL));
  }
  const member = group.members.get(body.memberId) as MemberState;
  if (group.phase === "Empty" || group.phase === "Dead") return reply(failedSync(errorCodes.UNKNOWN_MEMBER_ID));
  if (group.phase === "PreparingRebalance") return reply(failedSync(errorCodes.REBALANCE_IN_PROGRESS));
  touchSession(core, group, member);
  if (group.phase === "Stable") return reply(syncReply(group, member));
  if (member.syncing !== -1) complete(core, member.syncing, failedSync(errorCodes.UNKNOWN_MEMBER_ID));
  member.syncing = wait(core, "sync", connection.id, Number.POSITIVE_INFINITY, { group: group.id, member: member.id });
  const id = member.syncing;
  if (group.leader === member.id) {
    becomeStable(core, group, new Map(body.assignments.map((part) => [part.memberId, part.assignment.slice()])));
  }
  return pending(id);
}
