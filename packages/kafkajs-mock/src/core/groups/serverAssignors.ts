import type { Core } from "../core.ts";
import type { OwnedPartitions } from "../state.ts";

/** A topic that somebody in the group reads. */
export interface AssignableTopic {
  readonly name: string;
  readonly id: string;
  readonly partitionCount: number;
}

export interface AssignableMember {
  readonly id: string;
  readonly instanceId: string | null;
  readonly subscribed: readonly string[];
  /** What it was to have until now. */
  readonly previous: OwnedPartitions;
}

type Assignor = (
  topics: readonly AssignableTopic[],
  members: readonly AssignableMember[],
) => Map<string, OwnedPartitions>;

/** The assignors that `group.consumer.assignors` names, the default first. */
export function assignorNames(core: Core): string[] {
  const names = core.settings["group.consumer.assignors"].split(",").map((name) => name.trim());
  return names.filter((name) => name in assignors);
}

/**
 * Makes a target assignment by one of the broker's own assignors.
 *
 * `uniform` gives everybody as many partitions as the others, as far as their subscriptions allow, and moves as few as it can. `range` gives each member of a
 * topic a run of neighbouring partitions, so that partitions of the same number in several topics come to the same member.
 * Source: KIP-848, apache/kafka `UniformAssignor`, `RangeAssignor`. Which of several equally loaded members gets a partition follows Java's hash order there and
 * the order in which members came here.
 */
export function assignTarget(
  assignor: string,
  topics: readonly AssignableTopic[],
  members: readonly AssignableMember[],
): Map<string, OwnedPartitions> {
  return (assignors[assignor] ?? assignUniformly)(topics, members);
}

/** Who holds a partition while an assignment is made. */
interface Holding {
  readonly topic: AssignableTopic;
  readonly partition: number;
  holder: AssignableMember | null;
}

const assignUniformly: Assignor = (topics, members) => {
  const loads = new Map(members.map((member) => [member.id, 0]));
  const loadOf = (member: AssignableMember) => loads.get(member.id) as number;
  const give = (holding: Holding, member: AssignableMember) => {
    if (holding.holder !== null) loads.set(holding.holder.id, loadOf(holding.holder) - 1);
    holding.holder = member;
    loads.set(member.id, loadOf(member) + 1);
  };
  const readers = new Map(
    topics.map(({ name }) => [name, members.filter(({ subscribed }) => subscribed.includes(name))]),
  );
  const least = (topic: AssignableTopic) =>
    (readers.get(topic.name) ?? []).reduce<AssignableMember | null>(
      (best, member) => (best === null || loadOf(member) < loadOf(best) ? member : best),
      null,
    );
  const holdings = topics.flatMap((topic) =>
    Array.from({ length: topic.partitionCount }, (_, partition): Holding => ({ topic, partition, holder: null })),
  );
  for (const holding of holdings) {
    const { topic, partition } = holding;
    const keeper = readers.get(topic.name)?.find(({ previous }) => previous.get(topic.id)?.includes(partition));
    if (keeper !== undefined) give(holding, keeper);
  }
  for (const holding of holdings) {
    const member = holding.holder === null ? least(holding.topic) : null;
    if (member !== null) give(holding, member);
  }
  // Each move makes the loads more even, so this ends. The last partitions go first, as those that came last are the cheapest to move.
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const holding of [...holdings].reverse()) {
      const member = least(holding.topic);
      if (member === null || holding.holder === null || loadOf(holding.holder) - loadOf(member) < 2) continue;
      give(holding, member);
      hasMoved = true;
    }
  }
  return collect(members, holdings);
};

const assignInRanges: Assignor = (topics, members) => {
  const sorted = [...members].sort((a, b) => (rangeKey(a) < rangeKey(b) ? -1 : 1));
  const holdings = topics.flatMap((topic) => {
    const readers = sorted.filter(({ subscribed }) => subscribed.includes(topic.name));
    const share = Math.floor(topic.partitionCount / Math.max(readers.length, 1));
    const surplus = topic.partitionCount - share * readers.length;
    return readers.flatMap((holder, index) => {
      const first = index * share + Math.min(index, surplus);
      const count = share + (index < surplus ? 1 : 0);
      return Array.from({ length: count }, (_, step): Holding => ({ topic, partition: first + step, holder }));
    });
  });
  return collect(members, holdings);
};

/** Static members keep their place by their instance id. */
function rangeKey({ instanceId, id }: AssignableMember): string {
  return instanceId === null ? `1${id}` : `0${instanceId}`;
}

function collect(members: readonly AssignableMember[], holdings: readonly Holding[]): Map<string, OwnedPartitions> {
  const target = new Map<string, OwnedPartitions>(members.map(({ id }) => [id, new Map()]));
  for (const { topic, partition, holder } of holdings) {
    if (holder === null) continue;
    const owned = target.get(holder.id) as OwnedPartitions;
    owned.set(topic.id, [...(owned.get(topic.id) ?? []), partition]);
  }
  return target;
}

const assignors: Readonly<Record<string, Assignor>> = { uniform: assignUniformly, range: assignInRanges };
