/**
 * OffsetCommit (key 8): the next offset a group will read, per partition.
 *
 * Behaviour: a member commits in its generation; anybody may commit to an empty group with generation -1. While the leader's assignment is awaited the
 * commit is refused with REBALANCE_IN_PROGRESS. A member of the newer protocol commits by its epoch from version 9 on (KIP-848), or
 * by one since which it has had the partition (KIP-1251). Null metadata is stored as "". Versions 2 to 4 may carry a retention time of their own.
 * Source: apache/kafka `OffsetMetadataManager.commitOffset`, `ClassicGroup.validateOffsetCommit`.
 * Gaps: none known.
 */
import type { OffsetCommitReply, OffsetCommitRequest } from "../../wire/messages/08-offset-commit.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { scheduleOffsetsExpiry } from "../groups/expireOffsets.ts";
import { judgeConsumerMember, mayCommit } from "../groups/consumerGroup.ts";
import { createGroup, judgeGroupRequest, judgeMember } from "../groups/group.ts";
import { judgeOffsetMetadata } from "../groups/judgeOffsetMetadata.ts";
import { touchSession } from "../groups/rebalance.ts";
import { storeOffset } from "../groups/storeOffset.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup, authorizeTopic } from "../security/authorize.ts";
import type { CommittedOffset, ConsumerGroupState, GroupState } from "../state.ts";

type PartitionCommit = OffsetCommitRequest["topics"][number]["partitions"][number];

export function offsetCommit(core: Core, request: Request<OffsetCommitRequest>): Outcome<OffsetCommitReply> {
  const { body } = request;
  const group = core.state.groups.get(body.groupId);
  const groupError = judge(core, request, group);
  const topics = body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map((partition) => {
      const errorCode =
        groupError !== errorCodes.NONE ? groupError : judgePartition(core, request, topic.name, partition, group);
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

/** From this version on a member of the newer protocol may commit, by its epoch (KIP-848). */
const FIRST_EPOCH_VERSION = 9;

function judgeConsumerCommit(consumer: ConsumerGroupState, body: OffsetCommitRequest, version: number): number {
  const isOfMember = consumer.members.has(body.memberId);
  if (isOfMember && version < FIRST_EPOCH_VERSION) return errorCodes.UNSUPPORTED_VERSION;
  const verdict = judgeConsumerMember(consumer, body.memberId, body.generationId);
  // An epoch that has passed is judged partition by partition.
  return verdict === errorCodes.STALE_MEMBER_EPOCH ? errorCodes.NONE : verdict;
}

function judge(
  core: Core,
  { body, connection, version }: Request<OffsetCommitRequest>,
  group: GroupState | undefined,
): number {
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  if (group === undefined) return body.generationId < 0 ? errorCodes.NONE : errorCodes.ILLEGAL_GENERATION;
  if (group.consumer !== null) return judgeConsumerCommit(group.consumer, body, version);
  if (body.generationId < 0 && group.phase === "Empty") return errorCodes.NONE;
  if (body.generationId < 0 && body.memberId === "") return errorCodes.UNKNOWN_MEMBER_ID;
  const member = judgeMember(group, body.memberId, body.groupInstanceId, body.generationId);
  if (member !== errorCodes.NONE) return member;
  return group.phase === "CompletingRebalance" ? errorCodes.REBALANCE_IN_PROGRESS : errorCodes.NONE;
}

function judgePartition(
  core: Core,
  { body, connection }: Request<OffsetCommitRequest>,
  topic: string,
  partition: PartitionCommit,
  group: GroupState | undefined,
): number {
  if (!authorizeTopic(core, connection, topic, aclOperations.READ)) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  if (findPartition(core, topic, partition.index) === undefined) return errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
  const member = group?.consumer?.members.get(body.memberId);
  const topicId = core.topics.get(topic)?.state.id ?? "";
  if (member !== undefined && !mayCommit(member, body.generationId, topicId, partition.index))
    return errorCodes.STALE_MEMBER_EPOCH;
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
