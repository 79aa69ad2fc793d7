import { emit, numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import type { ConsumerGroupState, ConsumerMemberState, GroupState } from "../state.ts";
import { setTimer } from "../timers.ts";
import { partitionId } from "./ownedPartitions.ts";
import { scheduleOffsetsExpiry } from "./expireOffsets.ts";
import type { LeavingReason } from "./rebalance.ts";
import { assignorNames } from "./serverAssignors.ts";

/** The epoch of a static member that has left and will be back. */
export const AWAY_EPOCH = -2;

/** A group begins with this epoch (seen on Apache Kafka 4.4). */
const FIRST_EPOCH = 2;

/** Makes a group one of the newer protocol. Its committed offsets stay. */
export function becomeConsumerGroup(core: Core, group: GroupState): ConsumerGroupState {
  group.consumer = {
    epoch: 0,
    assignmentEpoch: 0,
    assignedAtMs: -1,
    assignor: assignorNames(core)[0] as string,
    members: new Map(),
    target: new Map(),
    topicsSeen: "",
  };
  group.protocolType = "consumer";
  group.protocol = null;
  group.leader = null;
  return group.consumer;
}

/** Whether a member may commit or fetch offsets with this epoch. */
export function judgeConsumerMember(consumer: ConsumerGroupState, memberId: string, memberEpoch: number): number {
  if (memberEpoch < 0 && consumer.members.size === 0) return errorCodes.NONE;
  const member = consumer.members.get(memberId);
  if (member === undefined) return errorCodes.UNKNOWN_MEMBER_ID;
  return member.epoch === memberEpoch ? errorCodes.NONE : errorCodes.STALE_MEMBER_EPOCH;
}

/** Whether a member may commit on a partition with this epoch: its own, or one since which it has had the partition (KIP-1251). */
export function mayCommit(member: ConsumerMemberState, epoch: number, topicId: string, partition: number): boolean {
  if (epoch === member.epoch) return true;
  const since = member.assignedSince.get(partitionId(topicId, partition));
  return since !== undefined && epoch >= since && epoch < member.epoch;
}

/** The next group epoch: at its next heartbeat a member makes a new target assignment. */
export function raiseEpoch(core: Core, group: GroupState, consumer: ConsumerGroupState): void {
  consumer.epoch = consumer.epoch === 0 ? FIRST_EPOCH : consumer.epoch + 1;
  group.generation = consumer.epoch;
  emit(core, {
    type: "group.generation",
    atMs: core.state.now,
    group: group.id,
    generation: consumer.epoch,
    members: [...consumer.members.keys()],
  });
  updatePhase(core, group, consumer);
}

/** Empty, Assigning, Reconciling or Stable, told from the epochs. Source: apache/kafka `ConsumerGroup.maybeUpdateGroupState`. */
export function updatePhase(core: Core, group: GroupState, consumer: ConsumerGroupState): void {
  const before = group.phase;
  const members = [...consumer.members.values()];
  if (members.length === 0) group.phase = "Empty";
  else if (consumer.epoch > consumer.assignmentEpoch) group.phase = "Assigning";
  else if (members.some(({ phase, epoch }) => phase !== "stable" || epoch !== consumer.assignmentEpoch))
    group.phase = "Reconciling";
  else group.phase = "Stable";
  if (group.phase === before) return;
  const facts = { atMs: core.state.now, group: group.id, generation: consumer.epoch };
  if (group.phase === "Stable") emit(core, { type: "group.stable", ...facts });
  if (group.phase !== "Empty") return;
  group.emptySinceMs = core.state.now;
  emit(core, { type: "group.empty", ...facts });
  scheduleOffsetsExpiry(core, group);
}

/** Takes a member out: what it held is free, and the others get it with their next heartbeats. */
export function removeConsumerMember(
  core: Core,
  group: GroupState,
  consumer: ConsumerGroupState,
  member: ConsumerMemberState,
  reason: LeavingReason,
): void {
  consumer.members.delete(member.id);
  consumer.target.delete(member.id);
  emit(core, { type: "member.left", atMs: core.state.now, group: group.id, member: member.id, reason });
  raiseEpoch(core, group, consumer);
  // An empty group has nothing to wait for: its target is empty too.
  if (consumer.members.size === 0) consumer.assignmentEpoch = consumer.epoch;
}

/** A heartbeat is a sign of life: the session begins anew. */
export function touchConsumerSession(core: Core, group: GroupState, member: ConsumerMemberState): void {
  const { now } = core.state;
  const hadTimer = member.sessionDeadlineMs > now;
  member.sessionDeadlineMs = now + numberSetting(core, "group.consumer.session.timeout.ms");
  if (!hadTimer) setTimer(core.state, member.sessionDeadlineMs, "consumer-session", group.id, member.id);
}

/** Timer: a member was silent for its session timeout. */
export function endConsumerSession(core: Core, group: GroupState, memberId: string): void {
  const member = group.consumer?.members.get(memberId);
  if (group.consumer === null || member === undefined) return;
  if (member.sessionDeadlineMs > core.state.now)
    setTimer(core.state, member.sessionDeadlineMs, "consumer-session", group.id, memberId);
  else removeConsumerMember(core, group, group.consumer, member, "session-expired");
}

/** Timer: a member did not give its partitions back within its rebalance timeout. */
export function endRevocation(core: Core, group: GroupState, memberId: string): void {
  const member = group.consumer?.members.get(memberId);
  if (group.consumer === null || member === undefined || member.revocationDeadlineMs === 0) return;
  if (member.revocationDeadlineMs > core.state.now)
    setTimer(core.state, member.revocationDeadlineMs, "consumer-revocation", group.id, memberId);
  else removeConsumerMember(core, group, group.consumer, member, "rebalance-timeout");
}
