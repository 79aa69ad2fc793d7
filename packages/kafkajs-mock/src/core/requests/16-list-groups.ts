/**
 * ListGroups (key 16): the groups this broker coordinates.
 *
 * Behaviour: groups that only hold offsets are listed with an empty protocol type; version 4 can filter by phase (KIP-518).
 * Source: apache/kafka `GroupCoordinator.handleListGroups`.
 * Gaps: none known.
 */
import type { ListGroupsReply, ListGroupsRequest } from "../../wire/messages/16-list-groups.ts";
import type { Core } from "../core.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/acl-codes.ts";
import { authorizeCluster, authorizeGroup } from "../security/authorize.ts";

export function listGroups(core: Core, { body, connection }: Request<ListGroupsRequest>): Outcome<ListGroupsReply> {
  const seesAll = authorizeCluster(core, connection, aclOperations.DESCRIBE);
  const wanted = new Set(body.statesFilter);
  const groups = [...core.state.groups.values()]
    .filter((group) => coordinatorOf(core, group.id) === connection.brokerId)
    .filter((group) => seesAll || authorizeGroup(core, connection, group.id, aclOperations.DESCRIBE))
    .filter((group) => wanted.size === 0 || wanted.has(group.phase))
    .map((group) => ({ groupId: group.id, protocolType: group.protocolType, groupState: group.phase }));
  return reply({ throttleTimeMs: 0, errorCode: 0, groups });
}
