import type { Core } from "../core.ts";
import type { ConsumerGroupState, ConsumerMemberState, GroupState, OwnedPartitions } from "../state.ts";
import { setTimer } from "../timers.ts";
import { isSameOwned, owns, partitionId, pick, union } from "./ownedPartitions.ts";

/**
 * Moves a member one step towards its target: it first gives back what it is not to have any more, then gets what others have given back. What it keeps it
 * goes on reading all the while.
 * `owned` is what the member says it has, null when it does not say.
 * Source: KIP-848, apache/kafka `CurrentAssignmentBuilder`.
 */
export function reconcile(
  core: Core,
  group: GroupState,
  consumer: ConsumerGroupState,
  member: ConsumerMemberState,
  owned: OwnedPartitions | null,
  hasNewSubscription: boolean,
): void {
  const targetEpoch = consumer.assignmentEpoch;
  const isSettled = member.phase === "stable" && member.epoch === targetEpoch;
  const isRevoking = member.phase === "unrevoked" && stillOwns(owned, member.pendingRevocation);
  if (isSettled || isRevoking) {
    if (hasNewSubscription) dropUnsubscribed(core, group, member, owned);
    return;
  }
  const target = pick(consumer.target.get(member.id) ?? new Map(), (topicId) => isReading(core, member, topicId));
  const kept = pick(member.assigned, (topicId, partition) => owns(target, topicId, partition));
  const revoked = pick(member.assigned, (topicId, partition) => !owns(target, topicId, partition));
  if (revoked.size > 0 && stillOwns(owned, revoked)) {
    member.phase = "unrevoked";
    member.assigned = kept;
    member.pendingRevocation = revoked;
    member.previousEpoch = member.epoch;
    waitForRevocation(core, group, member);
    return;
  }
  const missing = pick(target, (topicId, partition) => !owns(kept, topicId, partition));
  const free = pick(missing, (topicId, partition) => !isHeldByAnother(consumer, member, topicId, partition));
  member.phase = isSameOwned(free, missing) ? "stable" : "unreleased";
  member.assigned = union(kept, free);
  member.pendingRevocation = new Map();
  member.revocationDeadlineMs = 0;
  member.previousEpoch = member.epoch;
  member.epoch = targetEpoch;
  const since = new Map<string, number>();
  for (const [topicId, partitions] of member.assigned) {
    for (const partition of partitions) {
      const id = partitionId(topicId, partition);
      since.set(id, member.assignedSince.get(id) ?? targetEpoch);
    }
  }
  member.assignedSince = since;
}

/** A topic that a member reads no more is taken from it at once, before there is a new target. */
function dropUnsubscribed(
  core: Core,
  group: GroupState,
  member: ConsumerMemberState,
  owned: OwnedPartitions | null,
): void {
  const kept = pick(member.assigned, (topicId) => isReading(core, member, topicId));
  if (isSameOwned(kept, member.assigned)) return;
  const dropped = pick(member.assigned, (topicId) => !isReading(core, member, topicId));
  const revoked = union(member.pendingRevocation, dropped);
  member.assigned = kept;
  if (!stillOwns(owned, revoked)) return;
  member.phase = "unrevoked";
  member.pendingRevocation = revoked;
  waitForRevocation(core, group, member);
}

/** Whether a member still has some of these partitions, which it also does as long as it does not say. */
function stillOwns(owned: OwnedPartitions | null, partitions: OwnedPartitions): boolean {
  return owned === null || pick(owned, (topicId, partition) => owns(partitions, topicId, partition)).size > 0;
}

function isReading(core: Core, member: ConsumerMemberState, topicId: string): boolean {
  return member.subscribed.some((name) => core.topics.get(name)?.state.id === topicId);
}

function isHeldByAnother(
  consumer: ConsumerGroupState,
  member: ConsumerMemberState,
  topicId: string,
  partition: number,
): boolean {
  for (const other of consumer.members.values()) {
    if (other === member) continue;
    if (owns(other.assigned, topicId, partition) || owns(other.pendingRevocation, topicId, partition)) return true;
  }
  return false;
}

/** A member that gives nothing back within its rebalance timeout is put out. */
function waitForRevocation(core: Core, group: GroupState, member: ConsumerMemberState): void {
  if (member.revocationDeadlineMs > 0) return;
  member.revocationDeadlineMs = core.state.now + member.rebalanceTimeoutMs;
  setTimer(core.state, member.revocationDeadlineMs, "consumer-revocation", group.id, member.id);
}
