/**
 * DeleteGroups (key 42): empty groups and their offsets go.
 *
 * Behaviour: GROUP_ID_NOT_FOUND for an unknown group, NON_EMPTY_GROUP while it has members.
 * Source: KIP-229, apache/kafka `GroupCoordinator.handleDeleteGroups`.
 * Gaps: none known.
 */
import type { DeleteGroupsReply, DeleteGroupsRequest } from "../../wire/messages/42-delete-groups.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeGroupRequest } from "../groups/group.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup } from "../security/authorize.ts";

export function deleteGroups(
  core: Core,
  { body, connection }: Request<DeleteGroupsRequest>,
): Outcome<DeleteGroupsReply> {
  const results = body.groupNames.map((groupId) => ({ groupId, errorCode: deleteGroup(core, connection, groupId) }));
  return reply({ throttleTimeMs: 0, results });
}

function deleteGroup(core: Core, connection: Connection, groupId: string): number {
  const judged = judgeGroupRequest(core, groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  if (!authorizeGroup(core, connection, groupId, aclOperations.DELETE)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  const group = core.state.groups.get(groupId);
  if (group === undefined) return errorCodes.GROUP_ID_NOT_FOUND;
  if (group.phase !== "Empty") return errorCodes.NON_EMPTY_GROUP;
  group.phase = "Dead";
  core.state.groups.delete(groupId);
  return errorCodes.NONE;
}
