import type { Cluster } from "../../../packages/kafkajs-mock/src/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { LaneStory, LogStory, ReaderStory } from "./LogStory.ts";
import { createSteps, step } from "./Steps.ts";
import type { Steps } from "./Steps.ts";

/** As much of a KafkaJS consumer as is needed to see what it is given. */
interface SeenConsumer {
  on(
    event: "consumer.group_join",
    listener: (event: { payload: { memberAssignment: Readonly<Record<string, number[]>> } }) => void,
  ): unknown;
}

export interface LogRecorder {
  /** Notes which partitions a consumer of a group is given. Clients of a group carry the group's id as their own. */
  watch(group: string, consumer: SeenConsumer): void;
  /** Forgets a consumer that has gone. */
  forget(group: string, consumer: SeenConsumer): void;
  /** A group that stands still. */
  away(group: string, from: InstantMs, to: InstantMs): void;
  /** What has been seen so far. */
  story(): LogStory;
}

interface Reader {
  readonly first: (number | null)[];
  readonly bookmarks: Steps[];
  readonly since: InstantMs;
  readonly members: { at: InstantMs; lanes: (readonly number[])[] }[];
  readonly away: { from: InstantMs; to: InstantMs }[];
  readonly assigned: Map<SeenConsumer, readonly number[]>;
}

/**
 * Keeps what becomes of one topic and of those who read it, from now on: read off the broker itself and off what KafkaJS tells
 * of its consumers. For any cluster: that of a lens, or of somebody's own code. `clock` gives the instant that goes with a
 * broker's time (ms since 1970), `now` the present one.
 */
export function recordLog(
  cluster: Pick<Cluster, "broker">,
  topic: string,
  { clock, now }: { clock: (atMs: number) => InstantMs; now: () => InstantMs },
): LogRecorder {
  const { partitions } = cluster.broker.snapshot().topics.find(({ name }) => name === topic)!;
  const lanes = partitions.map(({ startOffset }) => {
    const lane = { keys: [] as (string | null)[], tombstones: [] as number[], cameAt: [] as InstantMs[] };
    const start = createSteps();
    step(start, now(), startOffset);
    return { ...lane, start, highWatermark: createSteps() };
  });
  const logs = partitions.map(({ index }) => cluster.broker.partition(topic, index));
  const readers = new Map<string, Reader>();

  function readerOf(group: string): Reader {
    const reader = readers.get(group) ?? {
      first: lanes.map(() => null),
      bookmarks: lanes.map(createSteps),
      since: now(),
      members: [],
      away: [],
      assigned: new Map(),
    };
    readers.set(group, reader);
    return reader;
  }

  function noteMembers(group: string): void {
    const { members, assigned } = readerOf(group);
    const at = now();
    if (members.at(-1)?.at === at) members.pop();
    members.push({ at, lanes: [...assigned.values()].sort(byFirstLane) });
  }

  cluster.broker.listen((happening) => {
    if (!("topic" in happening) || happening.topic !== topic || !("partition" in happening)) return;
    const lane = lanes[happening.partition]!;
    const at = clock(happening.atMs);
    if (happening.type === "records.appended") noteRecords(lane, logs[happening.partition]!, at);
    else if (happening.type === "watermark.moved") step(lane.highWatermark, at, happening.highWatermark);
    else if (happening.type === "records.deleted") step(lane.start, at, happening.toOffset);
    else if (happening.type === "offset.committed" && happening.offset >= 0)
      step(readerOf(happening.group).bookmarks[happening.partition]!, at, happening.offset);
    else if (happening.type === "records.fetched")
      readerOf(happening.clientId).first[happening.partition] ??= happening.fromOffset;
  });

  return {
    watch(group, consumer) {
      readerOf(group).assigned.set(consumer, []);
      consumer.on("consumer.group_join", ({ payload }) => {
        readerOf(group).assigned.set(consumer, payload.memberAssignment[topic] ?? []);
        noteMembers(group);
      });
    },
    forget(group, consumer) {
      readerOf(group).assigned.delete(consumer);
      noteMembers(group);
    },
    away: (group, from, to) => void readerOf(group).away.push({ from, to }),
    story: () => ({
      lanes,
      readers: [...readers].map(([group, { first, bookmarks, since, members, away }]): ReaderStory => {
        return { group, first, bookmarks, since, members, away };
      }),
    }),
  };
}

type PlainLog = ReturnType<Cluster["broker"]["partition"]>;

/** Everything that has been written since the last time. */
function noteRecords(
  lane: LaneStory & { keys: (string | null)[]; tombstones: number[]; cameAt: InstantMs[] },
  log: PlainLog,
  at: InstantMs,
): void {
  for (let offset = lane.cameAt.length; offset < log.endOffset; offset++) {
    const record = log.read(offset);
    lane.cameAt.push(at);
    lane.keys.push(textOf(record?.key));
    if (record !== undefined && record.value === null) lane.tombstones.push(offset);
  }
}

function textOf(key: unknown): string | null {
  return key === null || key === undefined
    ? null
    : key instanceof Uint8Array
      ? new TextDecoder().decode(key)
      : String(key);
}

function byFirstLane(one: readonly number[], other: readonly number[]): number {
  return (one[0] ?? Infinity) - (other[0] ?? Infinity) || 0;
}
