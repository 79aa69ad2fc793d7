import { emit, isHeard, type Core } from "../core.ts";
import type { CommittedOffset, GroupState } from "../state.ts";

/** Keeps the offset a group will read next in a partition, and tells the listeners. */
export function storeOffset(
  core: Core,
  group: GroupState,
  topic: string,
  partition: number,
  committed: CommittedOffset,
): void {
  let partitions = group.offsets.get(topic);
  if (partitions === undefined) {
    partitions = new Map();
    group.offsets.set(topic, partitions);
  }
  partitions.set(partition, committed);
  if (isHeard(core)) {
    emit(core, {
      type: "offset.committed",
      atMs: core.state.now,
      group: group.id,
      topic,
      partition,
      offset: committed.offset,
    });
  }
}
