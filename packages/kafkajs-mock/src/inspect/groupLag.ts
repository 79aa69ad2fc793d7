import type { Core } from "../core/core.ts";
import { subscribedTopics } from "../core/groups/subscribedTopics.ts";
import { lastStableOffset } from "../core/log/lastStableOffset.ts";

/** How far a group is behind on one partition. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  /** The next offset the group will read, or -1 while it has committed none. */
  readonly committed: number;
  /** Where a consumer would be when it has read everything. */
  readonly endOffset: number;
  /** Messages to go; without a committed offset all that are there. */
  readonly lag: number;
}

/**
 * How far a group is behind, on every partition of `topics`; by default of the topics it has committed offsets for and of those its members subscribed to.
 * Undefined while there is no such group. Source: apache/kafka `ConsumerGroupCommand.getLag`, which leaves partitions without an offset open; here all their
 * messages count, so that a group that has not begun is not taken for one that is done.
 */
export function groupLag(core: Core, groupId: string, topics?: readonly string[]): PartitionLag[] | undefined {
  const group = core.state.groups.get(groupId);
  if (group === undefined) return undefined;
  const names = topics ?? [...new Set([...group.offsets.keys(), ...subscribedTopics(group)])];
  return names.flatMap((topic) =>
    (core.topics.get(topic)?.partitions ?? []).map((partition) => {
      const { index } = partition.state;
      const committed = group.offsets.get(topic)?.get(index)?.offset ?? -1;
      const endOffset = lastStableOffset(partition);
      const from = committed < 0 ? partition.log.startOffset : committed;
      return { topic, partition: index, committed, endOffset, lag: Math.max(0, endOffset - from) };
    }),
  );
}
