/**
 * ListGroups (key 16): the groups this broker coordinates.
 *
 * Behaviour: groups that only hold offsets are listed with an empty protocol type; version 4 can filter by phase (KIP-518), version 5 by type,
 * "classic" or "consumer" (KIP-848).
 * Source: apache/kafka `GroupCoordinator.handleListGroups`.
 * Gaps: none known.
 */
import type { ListGroupsReply, ListGroupsRequest } from "../../wire/messages/16-list-groups.ts";
import type { Core } from "../core.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster, authorizeGroup } from "../security/authorize.ts";
import type { GroupState } from "../state.ts";

export function listGroups(core: Core, { body, connection }: Request<ListGroupsRequest>): Outcome<ListGroupsReply> {
  const seesAll = authorizeCluster(core, connection, aclOperations.DESCRIBE);
  const wanted = new Set(body.statesFilter);
  const groups = [...core.state.groups.values()]
    .filter((group) => coordinatorOf(core, group.id) === connection.brokerId)
    .filter((group) => seesAll || authorizeGroup(core, connection, group.id, aclOperations.DESCRIBE))
    .filter((group) => wanted.size === 0 || wanted.has(group.phase))
    .filter((group) => body.typesFilter.length === 0 || body.typesFilter.includes(typeOf(group)))
    .map((group) => ({
      groupId: group.id,
      protocolType: group.protocolType,
      groupState: group.phase,
      groupType: typeOf(group),
    }));
  return reply({ throttleTimeMs: 0, errorCode: 0, groups });
}

function typeOf(group: GroupState): string {
  return group.consumer === null ? "classic" : "consumer";
}
