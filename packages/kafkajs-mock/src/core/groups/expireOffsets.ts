import { emit, numberSetting, type Core } from "../core.ts";
import type { GroupState } from "../state.ts";
import { setTimer } from "../timers.ts";

const MINUTE_MS = 60_000;
const CHECK_INTERVAL_MS = 10 * MINUTE_MS;

/** Sets the timer at which an empty group's offsets are old enough to go. */
export function scheduleOffsetsExpiry(core: Core, group: GroupState): void {
  const retentionMs = numberSetting(core, "offsets.retention.minutes") * MINUTE_MS;
  // An empty group without any offset is looked at again when Kafka would (`offsets.retention.check.interval.ms`).
  let next = group.offsets.size === 0 ? core.state.now + CHECK_INTERVAL_MS : Number.POSITIVE_INFINITY;
  for (const partitions of group.offsets.values()) {
    for (const committed of partitions.values()) {
      const expiresAt =
        committed.expiresAtMs >= 0
          ? committed.expiresAtMs
          : Math.max(group.emptySinceMs, committed.committedAtMs) + retentionMs;
      next = Math.min(next, expiresAt);
    }
  }
  if (next < Number.POSITIVE_INFINITY) setTimer(core.state, Math.max(next, core.state.now), "offsets", group.id);
}

/**
 * Timer: forgets offsets of a group that has been empty for `offsets.retention.minutes`, and the group when nothing is left of it.
 * Source: KIP-211.
 */
export function expireOffsets(core: Core, group: GroupState): void {
  if (group.phase !== "Empty") return;
  const { now } = core.state;
  const retentionMs = numberSetting(core, "offsets.retention.minutes") * MINUTE_MS;
  for (const [topic, partitions] of group.offsets) {
    for (const [partition, committed] of partitions) {
      const expiresAt =
        committed.expiresAtMs >= 0
          ? committed.expiresAtMs
          : Math.max(group.emptySinceMs, committed.committedAtMs) + retentionMs;
      if (expiresAt > now) continue;
      partitions.delete(partition);
      emit(core, { type: "offset.expired", atMs: now, group: group.id, topic, partition });
    }
    if (partitions.size === 0) group.offsets.delete(topic);
  }
  if (!forgetEmptyGroup(core, group)) scheduleOffsetsExpiry(core, group);
}

/** Forgets a group of which neither members nor offsets are left; says whether it did. */
export function forgetEmptyGroup(core: Core, group: GroupState): boolean {
  if (group.phase !== "Empty" || group.offsets.size > 0 || group.pendingOffsets.size > 0) return false;
  group.phase = "Dead";
  core.state.groups.delete(group.id);
  return true;
}
