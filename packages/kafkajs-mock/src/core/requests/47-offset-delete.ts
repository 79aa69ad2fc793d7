/**
 * OffsetDelete (key 47): a group forgets what it committed on single partitions.
 *
 * Behaviour: GROUP_ID_NOT_FOUND for an unknown group; GROUP_SUBSCRIBED_TO_TOPIC for a topic that a member reads. Forgetting what was never committed is no
 * error. A group of which nothing is left goes ten minutes later.
 * Source: KIP-496, apache/kafka `OffsetMetadataManager.deleteOffsets`, `ClassicGroup.validateOffsetDelete`.
 * Gaps: what the members of a classic group read is told from the metadata of the consumer protocol; groups of other protocols are NON_EMPTY_GROUP.
 */
import type { OffsetDeleteReply, OffsetDeleteRequest } from "../../wire/messages/47-offset-delete.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { scheduleOffsetsExpiry } from "../groups/expireOffsets.ts";
import { judgeGroupRequest } from "../groups/group.ts";
import { subscribedTopics } from "../groups/subscribedTopics.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup, authorizeTopic } from "../security/authorize.ts";
import type { GroupState } from "../state.ts";

export function offsetDelete(
  core: Core,
  { body, connection }: Request<OffsetDeleteRequest>,
): Outcome<OffsetDeleteReply> {
  const group = core.state.groups.get(body.groupId);
  const errorCode = judge(core, connection, body.groupId, group);
  if (errorCode !== errorCodes.NONE || group === undefined) return reply({ errorCode, throttleTimeMs: 0, topics: [] });
  const topics = body.topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.map(({ index }) => ({ index, errorCode: forget(core, connection, group, name, index) })),
  }));
  scheduleOffsetsExpiry(core, group);
  return reply({ errorCode, throttleTimeMs: 0, topics });
}

function judge(core: Core, connection: Connection, groupId: string, group: GroupState | undefined): number {
  if (!authorizeGroup(core, connection, groupId, aclOperations.DELETE)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  const judged = judgeGroupRequest(core, groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  if (group === undefined) return errorCodes.GROUP_ID_NOT_FOUND;
  const isReadable = group.phase === "Empty" || group.consumer !== null || group.protocolType === "consumer";
  return isReadable ? errorCodes.NONE : errorCodes.NON_EMPTY_GROUP;
}

function forget(core: Core, connection: Connection, group: GroupState, topic: string, index: number): number {
  if (!authorizeTopic(core, connection, topic, aclOperations.READ)) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  if (findPartition(core, topic, index) === undefined) return errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
  if (subscribedTopics(group).includes(topic)) return errorCodes.GROUP_SUBSCRIBED_TO_TOPIC;
  const partitions = group.offsets.get(topic);
  partitions?.delete(index);
  if (partitions?.size === 0) group.offsets.delete(topic);
  return errorCodes.NONE;
}
