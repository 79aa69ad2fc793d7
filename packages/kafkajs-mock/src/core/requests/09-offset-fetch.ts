/**
 * OffsetFetch (key 9): what a group has committed.
 *
 * Behaviour: -1 and "" where nothing is committed, the group unknown included, without an error. A null list asks for all. With `requireStable` (version 7)
 * an offset that an open transaction is about to replace answers UNSTABLE_OFFSET_COMMIT (KIP-447). Version 8 asks for several groups (KIP-709). A member of a
 * group of the newer protocol says its epoch from version 9 on, and an old one is STALE_MEMBER_EPOCH (KIP-848).
 * Source: apache/kafka `OffsetMetadataManager.fetchOffsets`.
 * Gaps: topics by id (version 10).
 */
import type { OffsetFetchReply, OffsetFetchRequest } from "../../wire/messages/09-offset-fetch.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeConsumerMember } from "../groups/consumerGroup.ts";
import { judgeGroupRequest } from "../groups/group.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup, authorizeTopic } from "../security/authorize.ts";
import type { GroupState } from "../state.ts";

type GroupReply = OffsetFetchReply["groups"][number];
type WantedGroup = OffsetFetchRequest["groups"][number];
type PartitionReply = OffsetFetchReply["topics"][number]["partitions"][number];

/** From this version on a request asks for several groups (KIP-709). */
const FIRST_GROUPS_VERSION = 8;

export function offsetFetch(core: Core, request: Request<OffsetFetchRequest>): Outcome<OffsetFetchReply> {
  const { body, connection, version } = request;
  if (version < FIRST_GROUPS_VERSION) {
    const { groupId, topics, requireStable } = body;
    const wanted: WantedGroup = { groupId, topics, memberId: null, memberEpoch: -1 };
    const answer = answerGroup(core, connection, wanted, requireStable, version);
    return reply({ throttleTimeMs: 0, topics: answer.topics, errorCode: answer.errorCode, groups: [] });
  }
  const groups = body.groups.map((wanted) => answerGroup(core, connection, wanted, body.requireStable, version));
  return reply({ throttleTimeMs: 0, topics: [], errorCode: errorCodes.NONE, groups });
}

function answerGroup(
  core: Core,
  connection: Connection,
  wanted: WantedGroup,
  requireStable: boolean,
  version: number,
): GroupReply {
  const { groupId } = wanted;
  const errorCode = judge(core, connection, wanted);
  const group = core.state.groups.get(groupId);
  const topics = (wanted.topics ?? everything(group)).map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map((index): PartitionReply => {
      // Before version 2 there is no place for the group's error but each partition.
      if (errorCode !== errorCodes.NONE) return unknown(index, errorCode);
      if (!authorizeTopic(core, connection, topic.name, aclOperations.DESCRIBE)) {
        return unknown(index, errorCodes.TOPIC_AUTHORIZATION_FAILED);
      }
      return committed(group, topic.name, index, requireStable);
    }),
  }));
  const isHidden = errorCode !== errorCodes.NONE && version >= 2;
  return { groupId, topics: isHidden ? [] : topics, errorCode };
}

function judge(core: Core, connection: Connection, { groupId, memberId, memberEpoch }: WantedGroup): number {
  const judged = judgeGroupRequest(core, groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  if (!authorizeGroup(core, connection, groupId, aclOperations.DESCRIBE)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  const consumer = core.state.groups.get(groupId)?.consumer ?? null;
  // Admin clients and members of classic groups say no epoch.
  if (consumer === null || (memberId === null && memberEpoch < 0)) return errorCodes.NONE;
  return judgeConsumerMember(consumer, memberId ?? "", memberEpoch);
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
