import type { JoinGroupReply } from "../../wire/messages/11-join-group.ts";
import type { SyncGroupReply } from "../../wire/messages/14-sync-group.ts";
import { emit, numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { complete } from "../pending.ts";
import type { GroupState, MemberState } from "../state.ts";
import { setTimer } from "../timers.ts";
import { metadataOf, rebalanceTimeoutOf, selectProtocol } from "./group.ts";
import { scheduleOffsetsExpiry } from "./expireOffsets.ts";

/** A member that has never completed a rebalance is given up after five minutes of waiting. Source: apache/kafka `GroupCoordinator.NewMemberJoinTimeoutMs`. */
const NEW_MEMBER_TIMEOUT_MS = 300_000;

/**
 * The life of a group between two stable generations: prepare, wait for everybody, hand out a generation, wait for the leader's assignment.
 * Source: apache/kafka `GroupMetadataManager` (classic groups) and the older `GroupCoordinator`.
 */
export function prepareRebalance(core: Core, group: GroupState, reason: string): void {
  const { now } = core.state;
  if (group.phase === "CompletingRebalance") failSyncs(core, group, errorCodes.REBALANCE_IN_PROGRESS);
  const wasEmpty = group.phase === "Empty";
  group.phase = "PreparingRebalance";
  emit(core, { type: "group.rebalancing", atMs: now, group: group.id, reason });
  const timeoutMs = rebalanceTimeoutOf(group);
  group.rebalanceDeadlineMs = now + timeoutMs;
  if (wasEmpty) {
    // The first members get a moment to arrive together (KIP-134); each newcomer prolongs it up to the rebalance timeout.
    const delayMs = numberSetting(core, "group.initial.rebalance.delay.ms");
    group.initialDelay = { endsAtMs: now + delayMs, lastMemberAtMs: now };
    setTimer(core.state, now + delayMs, "initial-delay", group.id);
    return;
  }
  setTimer(core.state, group.rebalanceDeadlineMs, "rebalance", group.id, String(group.generation));
  completeJoinWhenAllArePresent(core, group);
}

/** Prepares a rebalance unless one is being prepared, in which case it may now be complete. */
export function rebalanceAgain(core: Core, group: GroupState, reason: string): void {
  if (group.phase === "PreparingRebalance") completeJoinWhenAllArePresent(core, group);
  else prepareRebalance(core, group, reason);
}

/** Timer: the initial delay is over, unless members came in the meantime and prolonged it. */
export function endInitialDelay(core: Core, group: GroupState): void {
  const delay = group.initialDelay;
  const { now } = core.state;
  if (group.phase !== "PreparingRebalance" || delay === null || delay.endsAtMs > now) return;
  const stepMs = numberSetting(core, "group.initial.rebalance.delay.ms");
  const nextEnd = Math.min(delay.lastMemberAtMs + stepMs, group.rebalanceDeadlineMs);
  if (nextEnd > now) {
    delay.endsAtMs = nextEnd;
    setTimer(core.state, nextEnd, "initial-delay", group.id);
    return;
  }
  group.initialDelay = null;
  completeJoin(core, group);
}

/** Timer: the rebalance timeout is over. Who has not rejoined is out. */
export function endRebalance(core: Core, group: GroupState, generation: number): void {
  if (group.phase !== "PreparingRebalance" || group.generation !== generation) return;
  if (group.rebalanceDeadlineMs > core.state.now) return;
  completeJoin(core, group);
}

export function completeJoinWhenAllArePresent(core: Core, group: GroupState): void {
  if (group.phase !== "PreparingRebalance" || group.initialDelay !== null || group.pendingMembers.size > 0) return;
  for (const member of group.members.values()) if (member.joining === -1) return;
  completeJoin(core, group);
}

function completeJoin(core: Core, group: GroupState): void {
  const { now } = core.state;
  for (const member of [...group.members.values()]) {
    // Static members are only let go by their session timeout (KIP-345).
    if (member.joining === -1 && member.instanceId === null) dropMember(core, group, member, "rebalance-timeout");
  }
  electJoinedLeader(group);
  group.generation += 1;
  group.rebalanceDeadlineMs = 0;
  if (group.members.size === 0) {
    becomeEmpty(core, group);
    return;
  }
  group.protocol = selectProtocol(group);
  group.phase = "CompletingRebalance";
  emit(core, {
    type: "group.generation",
    atMs: now,
    group: group.id,
    generation: group.generation,
    members: [...group.members.keys()],
  });
  for (const member of group.members.values()) {
    const id = member.joining;
    member.joining = -1;
    member.isNew = false;
    touchSession(core, group, member);
    if (id !== -1) complete(core, id, joinReply(group, member));
  }
}

/** The reply that tells a member its generation; only the leader learns who else is there. */
export function joinReply(group: GroupState, member: MemberState): JoinGroupReply {
  const isLeader = group.leader === member.id;
  return {
    throttleTimeMs: 0,
    errorCode: errorCodes.NONE,
    generationId: group.generation,
    protocolType: group.protocolType,
    protocolName: group.protocol,
    leader: group.leader ?? "",
    memberId: member.id,
    members: isLeader
      ? [...group.members.values()].map((other) => ({
          memberId: other.id,
          groupInstanceId: other.instanceId,
          metadata: metadataOf(other, group.protocol),
        }))
      : [],
  };
}

export function failedJoin(memberId: string, errorCode: number): JoinGroupReply {
  return {
    throttleTimeMs: 0,
    errorCode,
    generationId: -1,
    protocolType: null,
    protocolName: null,
    leader: "",
    memberId,
    members: [],
  };
}

/** The leader has decided: everybody who waits gets its part, and the group is stable. */
export function becomeStable(core: Core, group: GroupState, assignments: ReadonlyMap<string, Uint8Array>): void {
  group.phase = "Stable";
  for (const member of group.members.values()) {
    member.assignment = assignments.get(member.id) ?? new Uint8Array();
    if (member.syncing === -1) continue;
    const id = member.syncing;
    member.syncing = -1;
    touchSession(core, group, member);
    complete(core, id, syncReply(group, member));
  }
  emit(core, { type: "group.stable", atMs: core.state.now, group: group.id, generation: group.generation });
}

export function syncReply(group: GroupState, member: MemberState): SyncGroupReply {
  return {
    throttleTimeMs: 0,
    errorCode: errorCodes.NONE,
    protocolType: group.protocolType,
    protocolName: group.protocol,
    assignment: member.assignment,
  };
}

export function failedSync(errorCode: number): SyncGroupReply {
  return { throttleTimeMs: 0, errorCode, protocolType: null, protocolName: null, assignment: new Uint8Array() };
}

function failSyncs(core: Core, group: GroupState, errorCode: number): void {
  for (const member of group.members.values()) {
    member.assignment = new Uint8Array();
    if (member.syncing === -1) continue;
    complete(core, member.syncing, failedSync(errorCode));
    member.syncing = -1;
    touchSession(core, group, member);
  }
}

function electJoinedLeader(group: GroupState): void {
  const leader = group.leader === null ? undefined : group.members.get(group.leader);
  if (leader !== undefined && leader.joining !== -1) return;
  for (const member of group.members.values()) {
    if (member.joining === -1) continue;
    group.leader = member.id;
    return;
  }
  group.leader = group.members.keys().next().value ?? null;
}

export function becomeEmpty(core: Core, group: GroupState): void {
  group.phase = "Empty";
  group.protocol = null;
  group.leader = null;
  group.initialDelay = null;
  group.emptySinceMs = core.state.now;
  emit(core, { type: "group.empty", atMs: core.state.now, group: group.id, generation: group.generation });
  scheduleOffsetsExpiry(core, group);
}

export type LeavingReason = "left" | "session-expired" | "rebalance-timeout" | "replaced";

/** Takes a member out and fails what it waits for. The group's phase is the caller's business. */
export function dropMember(core: Core, group: GroupState, member: MemberState, reason: LeavingReason): void {
  group.members.delete(member.id);
  if (member.instanceId !== null && group.instances.get(member.instanceId) === member.id)
    group.instances.delete(member.instanceId);
  if (member.joining !== -1) complete(core, member.joining, failedJoin(member.id, errorCodes.UNKNOWN_MEMBER_ID));
  if (member.syncing !== -1) complete(core, member.syncing, failedSync(errorCodes.UNKNOWN_MEMBER_ID));
  if (group.leader === member.id) group.leader = group.members.keys().next().value ?? null;
  emit(core, { type: "member.left", atMs: core.state.now, group: group.id, member: member.id, reason });
}

/** Takes a member out and lets the group react. */
export function removeMember(core: Core, group: GroupState, member: MemberState, reason: LeavingReason): void {
  dropMember(core, group, member, reason);
  if (group.phase === "Stable" || group.phase === "CompletingRebalance")
    prepareRebalance(core, group, `member.${reason}`);
  else if (group.phase === "PreparingRebalance") completeJoinWhenAllArePresent(core, group);
}

/** A sign of life: the session begins anew. */
export function touchSession(core: Core, group: GroupState, member: MemberState): void {
  const lastsMs = member.isNew ? Math.max(NEW_MEMBER_TIMEOUT_MS, member.sessionTimeoutMs) : member.sessionTimeoutMs;
  const hadTimer = member.sessionDeadlineMs > core.state.now;
  const moved = core.state.now + lastsMs;
  const isEarlier = moved < member.sessionDeadlineMs;
  member.sessionDeadlineMs = moved;
  // One timer per member is enough: when it fires early it sets the next one. Only a shortened session needs another.
  if (!hadTimer || isEarlier) setTimer(core.state, moved, "session", group.id, member.id);
}

/** Timer: the member has been silent for its session timeout, unless it waits for us. */
export function endSession(core: Core, group: GroupState, memberId: string): void {
  const member = group.members.get(memberId);
  if (member === undefined) return;
  const { now } = core.state;
  if (member.sessionDeadlineMs > now) {
    setTimer(core.state, member.sessionDeadlineMs, "session", group.id, memberId);
    return;
  }
  if (!member.isNew && (member.joining !== -1 || member.syncing !== -1)) {
    member.sessionDeadlineMs = now + member.sessionTimeoutMs;
    setTimer(core.state, member.sessionDeadlineMs, "session", group.id, memberId);
    return;
  }
  removeMember(core, group, member, "session-expired");
}

/** Timer: a member that was given an id did not come back with it. */
export function endPendingMember(core: Core, group: GroupState, memberId: string): void {
  const deadlineMs = group.pendingMembers.get(memberId);
  if (deadlineMs === undefined || deadlineMs > core.state.now) return;
  group.pendingMembers.delete(memberId);
  completeJoinWhenAllArePresent(core, group);
}
