/** What requests and replies by topic have in common: topics by name, most with partitions by index. */
interface ByTopic {
  readonly topics: readonly TopicPart[];
}

interface TopicPart {
  readonly name: string;
  readonly partitions?: readonly PartitionPart[];
}

type PartitionPart = number | { readonly index: number };

const indexOf = (partition: PartitionPart) => (typeof partition === "number" ? partition : partition.index);

/** Whether a request names a topic, and the partition of it unless that is null. */
export function namesTopic(body: unknown, topic: string, partition: number | null): boolean {
  const { topics, topicNames } = body as Partial<ByTopic> & { topicNames?: readonly string[] };
  if (partition === null && topicNames?.includes(topic) === true) return true;
  return topics?.some((part) => matches(part, topic, partition)) === true;
}

function matches(part: TopicPart, topic: string, partition: number | null): boolean {
  if (part.name !== topic) return false;
  return partition === null || part.partitions?.some((other) => indexOf(other) === partition) === true;
}

/** Cuts a request in two: what concerns the topic (and partition), and the rest. The rest is null when nothing else is asked. */
export function splitRequest<Body extends ByTopic>(
  body: Body,
  topic: string,
  partition: number | null,
): { chosen: Body; rest: Body | null } {
  const chosen: TopicPart[] = [];
  const rest: TopicPart[] = [];
  for (const part of body.topics) {
    if (!matches(part, topic, partition)) rest.push(part);
    else if (partition === null || part.partitions === undefined) chosen.push(part);
    else {
      const others = part.partitions.filter((other) => indexOf(other) !== partition);
      chosen.push({ ...part, partitions: part.partitions.filter((other) => indexOf(other) === partition) });
      if (others.length > 0) rest.push({ ...part, partitions: others });
    }
  }
  return { chosen: { ...body, topics: chosen }, rest: rest.length === 0 ? null : { ...body, topics: rest } };
}

/** One reply from two that answer parts of a request, topics and partitions in the request's order. */
export function mergeReplies(request: unknown, main: unknown, other: unknown): unknown {
  const parts = [...(main as ByTopic).topics, ...(other as ByTopic).topics];
  const topics = [...new Set((request as ByTopic).topics.map(({ name }) => name))].map((name) => {
    const same = parts.filter((part) => part.name === name);
    if (same[0]?.partitions === undefined) return same[0];
    const order = (request as ByTopic).topics
      .filter((part) => part.name === name)
      .flatMap((part) => (part.partitions ?? []).map(indexOf));
    const partitions = same.flatMap((part) => part.partitions ?? []);
    return { ...same[0], partitions: partitions.sort((a, b) => order.indexOf(indexOf(a)) - order.indexOf(indexOf(b))) };
  });
  return { ...(main as ByTopic), topics: topics.filter((topic) => topic !== undefined) };
}
