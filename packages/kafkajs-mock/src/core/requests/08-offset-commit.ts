/**
 * OffsetCommit (key 8): the next offset a group will read, per partition.
 *
 * Behaviour: a member commits in its generation; anybody may commit to an empty group with generation -1. While the leader's assignment is awaited the
 * commit is refused with REBALANCE_IN_PROGRESS. Null metadata is stored as "". Versions 2 to 4 may carry a retention time of their own.
 * Source: apache/kafka `OffsetMetadataManager.commitOffset`, `ClassicGroup.validateOffsetCommit`.
 * Gaps: none known.
 */
import type { OffsetCommitReply, OffsetCommitRequest } from "../../wire/messages/08-offset-commit.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../error-codes.ts";
import { scheduleOffsetsExpiry } from "../groups/expire-offsets.ts";
import { createGroup, judgeGroupRequest, judgeMember } from "../groups/group.ts";
import { judgeOffsetMetadata } from "../groups/judge-offset-metadata.ts";
import { touchSession } from "../groups/rebalance.ts";
import { storeOffset } from "../groups/store-offset.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/acl-codes.ts";
import { authorizeGroup, authorizeTopic } from "../security/authorize.ts";
import type { CommittedOffset, GroupState } from "../state.ts";

type PartitionCommit = OffsetCommitRequest["topics"][number]["partitions"][number];

export function offsetCommit(core: Core, request: Request<OffsetCommitRequest>): Outcome<OffsetCommitReply> {
  const { body } = request;
  const group = core.state.groups.get(body.groupId);
  const groupError = judge(core, request, group);
  const topics = body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map((partition) => {
      const errorCode =
        groupError !== errorCodes.NONE ? groupError : judgePartition(core, request, topic.name, partition);
      if (errorCode === errorCodes.NONE) {
        store(
          core,
          core.state.groups.get(body.groupId) ?? createGroup(core, body.groupId),
          topic.name,
          partition,
          body.retentionTimeMs,
        );
      }
      return { index: partition.index, errorCode };
    }),
  }));
  const committed = core.state.groups.get(body.groupId);
  if (committed?.phase === "Empty" && groupError === errorCodes.NONE) scheduleOffsetsExpiry(core, committed);
  const member = committed?.members.get(body.memberId);
  if (groupError === errorCodes.NONE && committed !== undefined && member !== undefined)
    touchSession(core, committed, member);
  return reply({ throttleTimeMs: 0, topics });
}

function judge(core: Core, { body, connection }: Request<OffsetCommitRequest>, group: GroupState | undefined): number {
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  if (group === undefined) return body.generationId < 0 ? errorCodes.NONE : errorCodes.ILLEGAL_GENERATION;
  if (body.generationId < 0 && group.phase === "Empty") return errorCodes.NONE;
  if (body.generationId < 0 && body.memberId === "") return errorCodes.UNKNOWN_MEMBER_ID;
  const member = judgeMember(group, body.memberId, body.groupInstanceId, body.generationId);
  if (member !== errorCodes.NONE) return member;
  return group.phase === "CompletingRebalance" ? errorCodes.REBALANCE_IN_PROGRESS : errorCodes.NONE;
}

function judgePartition(
  core: Core,
  { connection }: Request<OffsetCommitRequest>,
  topic: string,
  partition: PartitionCommit,
): number {
  if (!authorizeTopic(core, connection, topic, aclOperations.READ)) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  if (findPartition(core, topic, partition.index) === undefined) return errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
  return judgeOffsetMetadata(core, partition.committedMetadata);
}

function store(core: Core, group: GroupState, topic: string, partition: PartitionCommit, retentionMs: number): void {
  const { now } = core.state;
  const committed: CommittedOffset = {
    offset: partition.committedOffset,
    leaderEpoch: partition.committedLeaderEpoch,
    metadata: partition.committedMetadata ?? "",
    committedAtMs: now,
    expiresAtMs: retentionMs >= 0 ? now + retentionMs : -1,
  };
  storeOffset(core, group, topic, partition.index, committed);
}
