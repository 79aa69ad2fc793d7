import type { OwnedPartitions } from "../state.ts";

/** A list of topics with their partitions, as requests and replies carry it. */
export interface TopicPartitions {
  topicId: string;
  partitions: number[];
}

/** A partition as one text, for maps by partition. */
export function partitionId(topicId: string, partition: number): string {
  return `${topicId}-${partition}`;
}

export function ownedFrom(list: readonly TopicPartitions[]): OwnedPartitions {
  return new Map(list.map(({ topicId, partitions }) => [topicId, [...partitions].sort((a, b) => a - b)]));
}

export function listOf(owned: OwnedPartitions): TopicPartitions[] {
  return [...owned].map(([topicId, partitions]) => ({ topicId, partitions: [...partitions] }));
}

export function owns(owned: OwnedPartitions, topicId: string, partition: number): boolean {
  return owned.get(topicId)?.includes(partition) === true;
}

/** Those partitions of `owned` that `isWanted` names; topics without any are left out. */
export function pick(
  owned: OwnedPartitions,
  isWanted: (topicId: string, partition: number) => boolean,
): OwnedPartitions {
  const picked: OwnedPartitions = new Map();
  for (const [topicId, partitions] of owned) {
    const wanted = partitions.filter((partition) => isWanted(topicId, partition));
    if (wanted.length > 0) picked.set(topicId, wanted);
  }
  return picked;
}

export function union(a: OwnedPartitions, b: OwnedPartitions): OwnedPartitions {
  const both: OwnedPartitions = new Map(a);
  for (const [topicId, partitions] of b)
    both.set(
      topicId,
      [...new Set([...(both.get(topicId) ?? []), ...partitions])].sort((one, two) => one - two),
    );
  return both;
}

export function isSameOwned(a: OwnedPartitions, b: OwnedPartitions): boolean {
  if (a.size !== b.size) return false;
  for (const [topicId, partitions] of a) {
    const others = b.get(topicId);
    if (others?.length !== partitions.length || partitions.some((partition) => !others.includes(partition)))
      return false;
  }
  return true;
}
