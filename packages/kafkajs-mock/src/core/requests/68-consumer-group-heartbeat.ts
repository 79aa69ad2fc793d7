/**
 * ConsumerGroupHeartbeat (key 68): a member of the newer consumer protocol joins, says what it has, learns what it is to have, and leaves.
 *
 * Behaviour: epoch 0 joins, -1 leaves, -2 leaves for a while (static members). Each change of members, subscriptions or topics raises the group's epoch; the next
 * heartbeat, not sooner than `group.consumer.assignment.interval.ms` after the one before, makes a target assignment by the broker's own assignor ("uniform" or "range"), and each member is led to it one step at a time: it gives back first,
 * and gets a partition only after the one before has given it back. Nobody else stops reading meanwhile. A silent member goes after
 * `group.consumer.session.timeout.ms`, one that gives nothing back after its rebalance timeout. A wrong epoch is FENCED_MEMBER_EPOCH; the member joins again with
 * nothing. A group without members takes up either protocol and keeps its offsets.
 * Source: KIP-848, KIP-1082, KIP-1263, apache/kafka `GroupMetadataManager.consumerGroupHeartbeat`.
 * Gaps: members of both protocols in one group (a group with classic members is GROUP_ID_NOT_FOUND, as with `group.consumer.migration.policy=disabled`); rack-aware
 * assignment; settings of single groups; patterns are JavaScript's instead of RE2's and are resolved at once.
 */
import type {
  ConsumerGroupHeartbeatReply,
  ConsumerGroupHeartbeatRequest,
} from "../../wire/messages/68-consumer-group-heartbeat.ts";
import { emit, numberSetting, randomUuid, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import {
  AWAY_EPOCH,
  becomeConsumerGroup,
  raiseEpoch,
  removeConsumerMember,
  touchConsumerSession,
  updatePhase,
} from "../groups/consumerGroup.ts";
import { createGroup, judgeGroupRequest } from "../groups/group.ts";
import { isSameOwned, listOf, ownedFrom, owns } from "../groups/ownedPartitions.ts";
import { reconcile } from "../groups/reconcile.ts";
import { assignorNames } from "../groups/serverAssignors.ts";
import { refreshTopics, updateTarget } from "../groups/updateTarget.ts";
import { wholePattern } from "../groups/wholePattern.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup, authorizeTopic } from "../security/authorize.ts";
import type { ConsumerGroupState, ConsumerMemberState, GroupState } from "../state.ts";

type Beating = Request<ConsumerGroupHeartbeatRequest>;
type Beat = Outcome<ConsumerGroupHeartbeatReply>;

const JOIN_EPOCH = 0;
const LEAVE_EPOCH = -1;
/** From this version on members choose their own ids (KIP-1082). */
const FIRST_OWN_ID_VERSION = 1;
const NOT_SAID = -1;

export function consumerGroupHeartbeat(core: Core, request: Beating): Beat {
  const refusal = judge(core, request);
  if (refusal !== null) return refusal;
  const { body } = request;
  const isJoining = body.memberEpoch === JOIN_EPOCH;
  const known = core.state.groups.get(body.groupId);
  if (known === undefined && !isJoining)
    return refuse(errorCodes.GROUP_ID_NOT_FOUND, `Consumer group ${body.groupId} not found.`);
  if (known !== undefined && known.consumer === null && (!isJoining || known.phase !== "Empty"))
    return refuse(errorCodes.GROUP_ID_NOT_FOUND, `Group ${body.groupId} is not a consumer group.`);
  const group = known ?? createGroup(core, body.groupId);
  const consumer = group.consumer ?? becomeConsumerGroup(core, group);
  if (body.memberEpoch < JOIN_EPOCH) return leave(core, group, consumer, request);
  const most = numberSetting(core, "group.consumer.max.size");
  if (consumer.members.size >= most && !consumer.members.has(body.memberId)) {
    const message = `The consumer group has reached its maximum capacity of ${most} members.`;
    return refuse(errorCodes.GROUP_MAX_SIZE_REACHED, message);
  }
  const member = findMember(core, consumer, request);
  return "kind" in member ? member : beat(core, group, consumer, member, request);
}

/** What is wrong with a request before its group is looked at, or null. */
function judge(core: Core, { body, connection, version }: Beating): Beat | null {
  const { groupId, memberEpoch, memberId } = body;
  const invalid = (message: string) => refuse(errorCodes.INVALID_REQUEST, message);
  if (groupId === "") return invalid("GroupId can't be empty.");
  if (body.instanceId === "") return invalid("InstanceId can't be empty.");
  if (body.rackId === "") return invalid("RackId can't be empty.");
  const needsId = version >= FIRST_OWN_ID_VERSION || memberEpoch !== JOIN_EPOCH;
  if (memberId === "" && needsId) return invalid("MemberId can't be empty.");
  if (memberEpoch === JOIN_EPOCH) {
    if (body.rebalanceTimeoutMs === NOT_SAID) return invalid("RebalanceTimeoutMs must be provided in first request.");
    if (body.topicPartitions === null || body.topicPartitions.length > 0)
      return invalid("TopicPartitions must be empty when (re-)joining.");
    if (body.subscribedTopicNames === null && body.subscribedTopicRegex === null)
      return invalid("Either SubscribedTopicNames or SubscribedTopicRegex must be non-null when (re-)joining.");
  }
  if (memberEpoch === AWAY_EPOCH && body.instanceId === null) return invalid("InstanceId can't be null.");
  if (memberEpoch < AWAY_EPOCH) return invalid("MemberEpoch is invalid.");
  const assignors = assignorNames(core);
  if (body.serverAssignor !== null && !assignors.includes(body.serverAssignor)) {
    const message = `ServerAssignor ${body.serverAssignor} is not supported. Supported assignors: ${assignors.join(", ")}.`;
    return refuse(errorCodes.UNSUPPORTED_ASSIGNOR, message);
  }
  const judged = judgeGroupRequest(core, groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return refuse(judged, null);
  if (!authorizeGroup(core, connection, groupId, aclOperations.READ))
    return refuse(errorCodes.GROUP_AUTHORIZATION_FAILED, null);
  if ((body.subscribedTopicNames ?? []).some((name) => !authorizeTopic(core, connection, name, aclOperations.DESCRIBE)))
    return refuse(errorCodes.TOPIC_AUTHORIZATION_FAILED, null);
  const { subscribedTopicRegex } = body;
  if (subscribedTopicRegex !== null && wholePattern(subscribedTopicRegex) === null) {
    const message = `SubscribedTopicRegex \`${subscribedTopicRegex}\` is not a valid regular expression.`;
    return refuse(errorCodes.INVALID_REGULAR_EXPRESSION, message);
  }
  return null;
}

function refuse(errorCode: number, errorMessage: string | null): Beat {
  return reply({
    throttleTimeMs: 0,
    errorCode,
    errorMessage,
    memberId: null,
    memberEpoch: 0,
    heartbeatIntervalMs: 0,
    assignment: null,
  });
}

/** The member that speaks, made when it joins; or the reply that refuses it. */
function findMember(core: Core, consumer: ConsumerGroupState, request: Beating): ConsumerMemberState | Beat {
  const { body } = request;
  const { memberId, memberEpoch, instanceId } = body;
  const isJoining = memberEpoch === JOIN_EPOCH;
  const holder = instanceId === null ? undefined : findStatic(consumer, instanceId);
  if (instanceId !== null && isJoining && holder !== undefined && holder.id !== memberId) {
    if (!holder.isAway) {
      const message = `Static member ${memberId} with instance id ${instanceId} cannot join the group because the instance id is owned by ${holder.id} member.`;
      return refuse(errorCodes.UNRELEASED_INSTANCE_ID, message);
    }
    return replaceStatic(consumer, holder, memberId === "" ? randomUuid(core) : memberId);
  }
  if (instanceId !== null && !isJoining) {
    if (holder === undefined) return refuse(errorCodes.UNKNOWN_MEMBER_ID, `Instance id ${instanceId} is unknown.`);
    if (holder.id !== memberId) {
      const message = `Static member ${memberId} with instance id ${instanceId} was fenced by member ${holder.id}.`;
      return refuse(errorCodes.FENCED_INSTANCE_ID, message);
    }
  }
  const known = consumer.members.get(memberId);
  if (known === undefined && !isJoining) {
    const message = `Member ${memberId} is not a member of group ${body.groupId}.`;
    return refuse(errorCodes.UNKNOWN_MEMBER_ID, message);
  }
  if (known === undefined) return newMember(core, request);
  return isJoining ? known : (judgeEpoch(known, body) ?? known);
}

function findStatic({ members }: ConsumerGroupState, instanceId: string): ConsumerMemberState | undefined {
  return [...members.values()].find((member) => member.instanceId === instanceId);
}

/** An older epoch is fine right after a change, when the reply that told the new one may have been lost. */
function judgeEpoch(member: ConsumerMemberState, body: ConsumerGroupHeartbeatRequest): Beat | null {
  const said = body.memberEpoch;
  if (said === member.epoch) return null;
  const isLostReply =
    said === member.previousEpoch &&
    body.topicPartitions !== null &&
    body.topicPartitions.every(({ topicId, partitions }) =>
      partitions.every((partition) => owns(member.assigned, topicId, partition)),
    );
  if (said < member.epoch && isLostReply) return null;
  const message =
    `The consumer group member has a ${said > member.epoch ? "greater" : "smaller"} member epoch (${said}) than the one known by the group ` +
    `coordinator (${member.epoch}). The member must abandon all its partitions and rejoin.`;
  return refuse(errorCodes.FENCED_MEMBER_EPOCH, message);
}

function newMember(core: Core, { body, clientId, connection }: Beating): ConsumerMemberState {
  return {
    id: body.memberId === "" ? randomUuid(core) : body.memberId,
    instanceId: body.instanceId,
    rackId: null,
    clientId: clientId ?? "",
    clientHost: connection.clientHost,
    epoch: 0,
    previousEpoch: -1,
    phase: "stable",
    subscribed: [],
    subscribedNames: [],
    subscribedRegex: null,
    serverAssignor: null,
    rebalanceTimeoutMs: body.rebalanceTimeoutMs,
    assigned: new Map(),
    pendingRevocation: new Map(),
    assignedSince: new Map(),
    sessionDeadlineMs: 0,
    revocationDeadlineMs: 0,
    isAway: false,
  };
}

/** A static member that comes back under a new id has what it had before. */
function replaceStatic(consumer: ConsumerGroupState, before: ConsumerMemberState, id: string): ConsumerMemberState {
  const member: ConsumerMemberState = { ...before, id, epoch: 0, isAway: false, sessionDeadlineMs: 0 };
  consumer.members = new Map(
    [...consumer.members].map(([key, each]) => (key === before.id ? [id, member] : [key, each])),
  );
  consumer.target.set(id, consumer.target.get(before.id) ?? new Map());
  consumer.target.delete(before.id);
  return member;
}

function beat(
  core: Core,
  group: GroupState,
  consumer: ConsumerGroupState,
  member: ConsumerMemberState,
  request: Beating,
): Beat {
  const { body } = request;
  const isNew = !consumer.members.has(member.id);
  if (isNew) {
    consumer.members.set(member.id, member);
    const { id, clientId } = member;
    emit(core, { type: "member.joined", atMs: core.state.now, group: group.id, member: id, clientId });
  }
  const before = member.assigned;
  const hasNewSubscription = update(member, request);
  const hasNewTopics = refreshTopics(core, consumer);
  if (consumer.epoch === 0 || isNew || hasNewSubscription || hasNewTopics) raiseEpoch(core, group, consumer);
  updateTarget(core, consumer);
  const owned = body.topicPartitions === null ? null : ownedFrom(body.topicPartitions);
  reconcile(core, group, consumer, member, owned, hasNewSubscription);
  updatePhase(core, group, consumer);
  touchConsumerSession(core, group, member);
  const isFull =
    body.rebalanceTimeoutMs !== NOT_SAID &&
    (body.subscribedTopicNames !== null || body.subscribedTopicRegex !== null) &&
    body.topicPartitions !== null;
  const isTold = body.memberEpoch === JOIN_EPOCH || isFull || !isSameOwned(before, member.assigned);
  return reply({
    throttleTimeMs: 0,
    errorCode: errorCodes.NONE,
    errorMessage: null,
    memberId: member.id,
    memberEpoch: member.epoch,
    heartbeatIntervalMs: numberSetting(core, "group.consumer.heartbeat.interval.ms"),
    assignment: isTold ? { topicPartitions: listOf(member.assigned) } : null,
  });
}

/** Takes over what the member says about itself; true when it reads something else now. */
function update(member: ConsumerMemberState, { body, clientId, connection }: Beating): boolean {
  const said = JSON.stringify([member.subscribedNames, member.subscribedRegex]);
  if (body.subscribedTopicNames !== null) member.subscribedNames = [...body.subscribedTopicNames].sort();
  if (body.subscribedTopicRegex !== null) member.subscribedRegex = body.subscribedTopicRegex;
  if (body.rackId !== null) member.rackId = body.rackId;
  if (body.serverAssignor !== null) member.serverAssignor = body.serverAssignor;
  if (body.rebalanceTimeoutMs !== NOT_SAID) member.rebalanceTimeoutMs = body.rebalanceTimeoutMs;
  member.clientId = clientId ?? "";
  member.clientHost = connection.clientHost;
  return said !== JSON.stringify([member.subscribedNames, member.subscribedRegex]);
}

function leave(core: Core, group: GroupState, consumer: ConsumerGroupState, { body }: Beating): Beat {
  const { instanceId, memberEpoch, memberId } = body;
  const member = instanceId === null ? consumer.members.get(memberId) : findStatic(consumer, instanceId);
  if (member === undefined) {
    const message =
      instanceId === null
        ? `Member ${memberId} is not a member of group ${body.groupId}.`
        : `Instance id ${instanceId} is unknown.`;
    return refuse(errorCodes.UNKNOWN_MEMBER_ID, message);
  }
  if (member.id !== memberId) {
    const message = `Static member ${memberId} with instance id ${instanceId} was fenced by member ${member.id}.`;
    return refuse(errorCodes.FENCED_INSTANCE_ID, message);
  }
  if (memberEpoch === LEAVE_EPOCH) removeConsumerMember(core, group, consumer, member, "left");
  else {
    member.isAway = true;
    member.epoch = AWAY_EPOCH;
  }
  return reply({
    throttleTimeMs: 0,
    errorCode: errorCodes.NONE,
    errorMessage: null,
    memberId,
    memberEpoch,
    heartbeatIntervalMs: 0,
    assignment: null,
  });
}
