import type { Core } from "../core/core.ts";
import { lastStableOffset } from "../core/log/watermarks.ts";
import type { GroupState, MemberState } from "../core/state.ts";
import { MalformedBytes } from "../wire/malformed.ts";
import { Reader } from "../wire/reader.ts";

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

function subscribedTopics({ members, protocol, protocolType }: GroupState): string[] {
  if (protocolType !== "consumer") return [];
  return [...members.values()].flatMap((member) => readSubscription(member, protocol));
}

/** The topics in a member's subscription. Source: apache/kafka `ConsumerProtocolSubscription`, whose first fields are version and topics. */
function readSubscription({ protocols }: MemberState, protocol: string | null): string[] {
  const metadata = (protocols.find(({ name }) => name === protocol) ?? protocols[0])?.metadata;
  if (metadata === undefined) return [];
  try {
    const reader = new Reader(metadata);
    reader.int16();
    const count = reader.int32();
    return count < 0 || count > reader.remaining
      ? []
      : Array.from({ length: count }, () => reader.text(reader.int16()));
  } catch (error) {
    // A protocol of somebody's own may use these bytes for anything.
    if (error instanceof MalformedBytes) return [];
    throw error;
  }
}
