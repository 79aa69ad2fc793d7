/**
 * OffsetFetch (key 9): what a group has committed.
 *
 * Behaviour: -1 and "" where nothing is committed, the group unknown included, without an error. A null list asks for all. With `requireStable` (version 7)
 * an offset that an open transaction is about to replace answers UNSTABLE_OFFSET_COMMIT (KIP-447).
 * Source: apache/kafka `OffsetMetadataManager.fetchOffsets`.
 * Gaps: one group per request (several came with version 8).
 */
import type { OffsetFetchReply, OffsetFetchRequest } from "../../wire/messages/09-offset-fetch.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../error-codes.ts";
import { judgeGroupRequest } from "../groups/group.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/acl-codes.ts";
import { authorizeGroup, authorizeTopic } from "../security/authorize.ts";
import type { GroupState } from "../state.ts";

type PartitionReply = OffsetFetchReply["topics"][number]["partitions"][number];

export function offsetFetch(core: Core, request: Request<OffsetFetchRequest>): Outcome<OffsetFetchReply> {
  const { body, connection } = request;
  const groupError = judge(core, request);
  const group = core.state.groups.get(body.groupId);
  const wanted = body.topics ?? everything(group);
  const topics = wanted.map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map((index): PartitionReply => {
      // Before version 2 there is no place for the group's error but each partition.
      if (groupError !== errorCodes.NONE) return unknown(index, groupError);
      if (!authorizeTopic(core, connection, topic.name, aclOperations.DESCRIBE)) {
        return unknown(index, errorCodes.TOPIC_AUTHORIZATION_FAILED);
      }
      return committed(group, topic.name, index, body.requireStable);
    }),
  }));
  const isHidden = groupError !== errorCodes.NONE && request.version >= 2;
  return reply({ throttleTimeMs: 0, topics: isHidden ? [] : topics, errorCode: groupError });
}

function judge(core: Core, { body, connection }: Request<OffsetFetchRequest>): number {
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  return authorizeGroup(core, connection, body.groupId, aclOperations.DESCRIBE)
    ? errorCodes.NONE
    : errorCodes.GROUP_AUTHORIZATION_FAILED;
}

function everything(group: GroupState | undefined): { name: string; partitions: number[] }[] {
  if (group === undefined) return [];
  return [...group.offsets].map(([name, partitions]) => ({ name, partitions: [...partitions.keys()] }));
}

function committed(
  group: GroupState | undefined,
  topic: string,
  index: number,
  requireStable: boolean,
): PartitionReply {
  if (requireStable && group !== undefined) {
    for (const offsets of group.pendingOffsets.values()) {
      if (offsets.get(topic)?.has(index)) return unknown(index, errorCodes.UNSTABLE_OFFSET_COMMIT);
    }
  }
  const known = group?.offsets.get(topic)?.get(index);
  if (known === undefined) return unknown(index, errorCodes.NONE);
  return {
    index,
    committedOffset: known.offset,
    committedLeaderEpoch: known.leaderEpoch,
    metadata: known.metadata,
    errorCode: errorCodes.NONE,
  };
}

function unknown(index: number, errorCode: number): PartitionReply {
  return { index, committedOffset: -1, committedLeaderEpoch: -1, metadata: "", errorCode };
}
