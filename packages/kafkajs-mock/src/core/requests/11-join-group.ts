/**
 * JoinGroup (key 11): a member enters or re-enters the group and waits for the next generation.
 *
 * Behaviour: from version 4 on a new member is first sent away with an id (MEMBER_ID_REQUIRED, KIP-394). A member that comes back in a stable group with the
 * same protocols gets the current generation; the leader coming back starts a rebalance. Static members replace their predecessor (KIP-345).
 * Source: apache/kafka `GroupMetadataManager.classicGroupJoin*`, `GroupCoordinator.doJoinGroup`.
 * Gaps: a group with members of the newer protocol (KIP-848) takes no classic ones; KIP-814 (skipAssignment).
 */
import type { JoinGroupReply, JoinGroupRequest } from "../../wire/messages/11-join-group.ts";
import { emit, numberSetting, randomUuid, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { createGroup, judgeGroupRequest, hasSameProtocols, supportsProtocols } from "../groups/group.ts";
import { failedJoin, joinReply, prepareRebalance, rebalanceAgain, touchSession } from "../groups/rebalance.ts";
import { complete, wait } from "../pending.ts";
import { pending, reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup } from "../security/authorize.ts";
import type { GroupState, MemberState } from "../state.ts";
import { setTimer } from "../timers.ts";

type Joining = Request<JoinGroupRequest>;

export function joinGroup(core: Core, request: Joining): Outcome<JoinGroupReply> {
  const { body, connection } = request;
  const refuse = (errorCode: number) => reply(failedJoin(body.memberId, errorCode));
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return refuse(judged);
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ))
    return refuse(errorCodes.GROUP_AUTHORIZATION_FAILED);
  const shortestMs = numberSetting(core, "group.min.session.timeout.ms");
  const longestMs = numberSetting(core, "group.max.session.timeout.ms");
  if (body.sessionTimeoutMs < shortestMs || body.sessionTimeoutMs > longestMs)
    return refuse(errorCodes.INVALID_SESSION_TIMEOUT);
  const known = core.state.groups.get(body.groupId);
  if (known === undefined && body.memberId !== "") return refuse(errorCodes.UNKNOWN_MEMBER_ID);
  const group = known ?? createGroup(core, body.groupId);
  if (group.consumer !== null) {
    if (group.consumer.members.size > 0) return refuse(errorCodes.INCONSISTENT_GROUP_PROTOCOL);
    group.consumer = null;
  }
  if (isFull(core, group, body.memberId)) return refuse(errorCodes.GROUP_MAX_SIZE_REACHED);
  const names = body.protocols.map(({ name }) => name);
  if (!supportsProtocols(group, body.protocolType, names, body.memberId))
    return refuse(errorCodes.INCONSISTENT_GROUP_PROTOCOL);
  return body.memberId === "" ? joinAsNew(core, group, request) : joinAgain(core, group, request);
}

function isFull(core: Core, group: GroupState, memberId: string): boolean {
  if (group.members.has(memberId) || group.pendingMembers.has(memberId)) return false;
  return group.members.size >= numberSetting(core, "group.max.size");
}

function joinAsNew(core: Core, group: GroupState, request: Joining): Outcome<JoinGroupReply> {
  const { body } = request;
  const memberId = `${body.groupInstanceId ?? request.clientId ?? ""}-${randomUuid(core)}`;
  if (body.groupInstanceId !== null) {
    const predecessor = group.instances.get(body.groupInstanceId);
    if (predecessor !== undefined) return replaceStatic(core, group, request, predecessor, memberId);
    return addAndWait(core, group, request, memberId);
  }
  if (request.version < 4) return addAndWait(core, group, request, memberId);
  const deadlineMs = core.state.now + body.sessionTimeoutMs;
  group.pendingMembers.set(memberId, deadlineMs);
  setTimer(core.state, deadlineMs, "pending-member", group.id, memberId);
  return reply(failedJoin(memberId, errorCodes.MEMBER_ID_REQUIRED));
}

function joinAgain(core: Core, group: GroupState, request: Joining): Outcome<JoinGroupReply> {
  const { body } = request;
  if (group.pendingMembers.delete(body.memberId)) return addAndWait(core, group, request, body.memberId);
  if (body.groupInstanceId !== null) {
    const owner = group.instances.get(body.groupInstanceId);
    if (owner !== undefined && owner !== body.memberId)
      return reply(failedJoin(body.memberId, errorCodes.FENCED_INSTANCE_ID));
  }
  const member = group.members.get(body.memberId);
  if (member === undefined) return reply(failedJoin(body.memberId, errorCodes.UNKNOWN_MEMBER_ID));
  const isSame = hasSameProtocols(member, body.protocols);
  // A member that missed its reply, or a follower that asks again, learns the generation as it is.
  const isAnswerable =
    group.phase === "CompletingRebalance" || (group.phase === "Stable" && group.leader !== member.id);
  if (isAnswerable && isSame) {
    touchSession(core, group, member);
    return reply(joinReply(group, member));
  }
  updateMember(member, request);
  return waitForGeneration(core, group, request, member, "member.rejoined");
}

function addAndWait(core: Core, group: GroupState, request: Joining, memberId: string): Outcome<JoinGroupReply> {
  const { body } = request;
  const member: MemberState = {
    id: memberId,
    instanceId: body.groupInstanceId,
    clientId: request.clientId ?? "",
    clientHost: request.connection.clientHost,
    sessionTimeoutMs: body.sessionTimeoutMs,
    rebalanceTimeoutMs: body.rebalanceTimeoutMs >= 0 ? body.rebalanceTimeoutMs : body.sessionTimeoutMs,
    protocols: copyProtocols(body.protocols),
    assignment: new Uint8Array(),
    joining: -1,
    syncing: -1,
    sessionDeadlineMs: 0,
    isNew: true,
  };
  group.protocolType = group.members.size === 0 ? body.protocolType : group.protocolType;
  group.members.set(memberId, member);
  group.leader ??= memberId;
  if (body.groupInstanceId !== null) group.instances.set(body.groupInstanceId, memberId);
  if (group.initialDelay !== null) group.initialDelay.lastMemberAtMs = core.state.now;
  emit(core, {
    type: "member.joined",
    atMs: core.state.now,
    group: group.id,
    member: memberId,
    clientId: member.clientId,
  });
  touchSession(core, group, member);
  return waitForGeneration(core, group, request, member, "member.joined");
}

function waitForGeneration(
  core: Core,
  group: GroupState,
  request: Joining,
  member: MemberState,
  reason: string,
): Outcome<JoinGroupReply> {
  // A client that asks twice has given up on its first request.
  if (member.joining !== -1) complete(core, member.joining, failedJoin(member.id, errorCodes.UNKNOWN_MEMBER_ID));
  member.joining = wait(core, "join", request.connection.id, Number.POSITIVE_INFINITY, {
    group: group.id,
    member: member.id,
  });
  const id = member.joining;
  rebalanceAgain(core, group, reason);
  return pending(id);
}

/** A restarted static member takes the place of the one before it; a stable group with the same protocols does not even notice. */
function replaceStatic(
  core: Core,
  group: GroupState,
  request: Joining,
  oldId: string,
  newId: string,
): Outcome<JoinGroupReply> {
  const old = group.members.get(oldId) as MemberState;
  const isSame = hasSameProtocols(old, request.body.protocols);
  const member: MemberState = {
    ...old,
    id: newId,
    clientId: request.clientId ?? "",
    joining: -1,
    syncing: -1,
    sessionDeadlineMs: 0,
  };
  const entries = [...group.members].map(([id, each]) =>
    id === oldId ? ([newId, member] as const) : ([id, each] as const),
  );
  if (old.joining !== -1) complete(core, old.joining, failedJoin(oldId, errorCodes.FENCED_INSTANCE_ID));
  if (old.syncing !== -1)
    complete(core, old.syncing, { ...failedJoin(oldId, errorCodes.FENCED_INSTANCE_ID), assignment: new Uint8Array() });
  group.members = new Map(entries);
  group.instances.set(member.instanceId as string, newId);
  const wasLeader = group.leader === oldId;
  if (wasLeader) group.leader = newId;
  updateMember(member, request);
  touchSession(core, group, member);
  emit(core, { type: "member.left", atMs: core.state.now, group: group.id, member: oldId, reason: "replaced" });
  if (group.phase === "Stable" && isSame) {
    // Before version 9 a leader that comes back must not assign again, so it is told that the old id leads.
    const answer = joinReply(group, member);
    return reply(wasLeader ? { ...answer, leader: oldId, members: [] } : answer);
  }
  if (group.phase === "Stable" || group.phase === "CompletingRebalance")
    prepareRebalance(core, group, "member.replaced");
  return waitForGeneration(core, group, request, member, "member.replaced");
}

function updateMember(member: MemberState, { body }: Joining): void {
  member.protocols = copyProtocols(body.protocols);
  member.sessionTimeoutMs = body.sessionTimeoutMs;
  if (body.rebalanceTimeoutMs >= 0) member.rebalanceTimeoutMs = body.rebalanceTimeoutMs;
}

/** The bytes of a request are views on its frame, which does not live as long as the member. */
function copyProtocols(protocols: JoinGroupRequest["protocols"]): MemberState["protocols"] {
  return protocols.map(({ name, metadata }) => ({ name, metadata: metadata.slice() }));
}
