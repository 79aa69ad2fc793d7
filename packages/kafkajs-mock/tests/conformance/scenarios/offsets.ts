import { consume } from "../consume.ts";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";

const NO_RETRY = { retries: 0, initialRetryTime: 10 };
const T0 = 1_700_000_000_000;

/** Three messages at T0 + 1000, 2000 and 3000, each a batch of its own, then two in one batch at T0 + 4000 and 5000. */
async function timedTopic(stage: Stage, configs: Record<string, string> = {}): Promise<string> {
  const topic = await stage.topic({ configs });
  const at = (seconds: number) => ({ value: `s${seconds}`, timestamp: String(T0 + seconds * 1_000) });
  for (const seconds of [1, 2, 3]) await stage.send(topic, [at(seconds)]);
  await stage.send(topic, [at(4), at(5)]);
  return topic;
}

const scenarios: Scenario[] = [
  {
    name: "fetchTopicOffsets gives the low and the high end of each partition",
    rule: "ListOffsets -2 and -1",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      await stage.send(
        topic,
        [0, 0, 1].map((partition) => ({ partition, value: "x" })),
      );
      const admin = await stage.admin();
      const offsets = await admin.fetchTopicOffsets(topic);
      stage.note(
        "offsets",
        offsets.sort((a, b) => a.partition - b.partition),
      );
    },
  },
  {
    name: "fetchTopicOffsets of a missing topic rejects",
    rule: "UNKNOWN_TOPIC_OR_PARTITION",
    async run(stage) {
      const admin = await stage.newAdmin({ retry: NO_RETRY }, stage.kafka({ retry: NO_RETRY }));
      await stage.attempt("offsets", () => admin.fetchTopicOffsets(stage.name("none")));
      await stage.attempt("no topic", () => admin.fetchTopicOffsets(""));
    },
  },
  ...["CreateTime", "LogAppendTime"].map((type): Scenario => ({
    name: `offsets by time on a topic with ${type}`,
    rule: "ListOffsets by timestamp: the first message at or after it, inside batches too",
    async run(stage) {
      const topic = await timedTopic(stage, { "message.timestamp.type": type });
      const admin = await stage.admin();
      for (const timestamp of [0, T0 + 1_000, T0 + 1_001, T0 + 3_000, T0 + 4_000, T0 + 4_500, T0 + 5_000, T0 + 5_001])
        await stage.attempt(`${timestamp - T0}`, () => admin.fetchTopicOffsetsByTimestamp(topic, timestamp));
      await stage.attempt("none", () => admin.fetchTopicOffsetsByTimestamp(topic));
    },
  })),
  {
    name: "offsets by time look at each message where times run backwards",
    rule: "ListOffsets by timestamp",
    async run(stage) {
      const topic = await stage.topic();
      for (const seconds of [5, 1, 3])
        await stage.send(topic, [{ value: "x", timestamp: String(T0 + seconds * 1_000) }]);
      await stage.send(
        topic,
        [9, 2, 8].map((seconds) => ({ value: "x", timestamp: String(T0 + seconds * 1_000) })),
      );
      const admin = await stage.admin();
      for (const seconds of [1, 2, 4, 5, 6, 9, 10])
        await stage.attempt(`${seconds}`, () => admin.fetchTopicOffsetsByTimestamp(topic, T0 + seconds * 1_000));
    },
  },
  {
    name: "offsets by time of an empty topic",
    rule: "ListOffsets by timestamp",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await stage.admin();
      await stage.attempt("zero", () => admin.fetchTopicOffsetsByTimestamp(topic, 0));
      await stage.attempt("now", () => admin.fetchTopicOffsetsByTimestamp(topic, Date.now()));
    },
  },
  {
    name: "fetchOffsets of a group that never committed gives -1",
    rule: "OffsetFetch",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const admin = await stage.admin();
      await stage.attempt("topic", () => admin.fetchOffsets({ groupId: stage.name("g"), topics: [topic] }));
      await stage.attempt("all", () => admin.fetchOffsets({ groupId: stage.name("g") }));
      await stage.attempt("no group", () => admin.fetchOffsets({ groupId: "" }));
    },
  },
  {
    name: "fetchOffsets without topics lists what the group committed",
    rule: "OffsetFetch with null topics",
    async run(stage) {
      const topics = [await stage.topic({ suffix: "a" }), await stage.topic({ suffix: "b", partitions: 2 })];
      const admin = await stage.admin();
      for (const topic of topics)
        await admin.setOffsets({ groupId: stage.name("g"), topic, partitions: [{ partition: 0, offset: "0" }] });
      const all = await admin.fetchOffsets({ groupId: stage.name("g") });
      stage.note(
        "all",
        all.sort((a, b) => (a.topic < b.topic ? -1 : 1)),
      );
    },
  },
  {
    name: "resolveOffsets turns the special offsets into real ones",
    rule: "Admin.fetchOffsets, resolveOffsets",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["a", "b"]);
      const admin = await stage.admin();
      const groupId = stage.name("g");
      await admin.resetOffsets({ groupId, topic, earliest: true });
      await stage.attempt("plain", () => admin.fetchOffsets({ groupId, topics: [topic] }));
      await stage.attempt("resolved", () => admin.fetchOffsets({ groupId, topics: [topic], resolveOffsets: true }));
      await admin.resetOffsets({ groupId, topic, earliest: false });
      await stage.attempt("plain", () => admin.fetchOffsets({ groupId, topics: [topic] }));
      await stage.attempt("resolved", () => admin.fetchOffsets({ groupId, topics: [topic], resolveOffsets: true }));
    },
  },
  {
    name: "setOffsets and resetOffsets reject while the group has members",
    rule: "Q15",
    async run(stage) {
      const topic = await stage.topic();
      const groupId = stage.name("g");
      const running = await consume(stage, { topics: [topic] });
      const admin = await stage.admin();
      const set = () => admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset: "0" }] });
      await stage.attempt("set", set);
      await stage.attempt("reset", () => admin.resetOffsets({ groupId, topic, earliest: false }));
      await running.disconnect();
      await stage.attempt("set", set);
      await stage.attempt("offsets", () => admin.fetchOffsets({ groupId, topics: [topic] }));
    },
  },
  {
    name: "DeleteRecords on a fresh admin client needs the topic's metadata first",
    rule: "Q1",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["a", "b", "c"]);
      const admin = await stage.newAdmin({ retry: NO_RETRY });
      const remove = (offset: string) => admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset }] });
      await stage.attempt("fresh", () => remove("1"));
      await admin.fetchTopicOffsets(topic);
      await stage.attempt("loaded", () => remove("1"));
      await stage.attempt("offsets", () => admin.fetchTopicOffsets(topic));
      const running = await consume(stage, { topics: [topic] });
      await running.count(2);
    },
  },
  {
    name: "DeleteRecords to the end, past the end and below the start",
    rule: "DeleteRecords, OFFSET_OUT_OF_RANGE",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["a", "b", "c", "d"]);
      const admin = await stage.newAdmin({ retry: NO_RETRY });
      await admin.fetchTopicOffsets(topic);
      for (const offset of ["2", "1", "9", "-1"]) {
        await stage.attempt(`delete ${offset}`, () =>
          admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset }] }),
        );
        await stage.attempt("offsets", () => admin.fetchTopicOffsets(topic));
      }
      await stage.attempt("partition", () =>
        admin.deleteTopicRecords({ topic, partitions: [{ partition: 7, offset: "0" }] }),
      );
      stage.note("next", (await stage.send(topic, ["e"]))[0]!.baseOffset);
    },
  },
  {
    name: "a commit to a partition that does not exist",
    rule: "OffsetCommit",
    async run(stage) {
      const topic = await stage.topic();
      const groupId = stage.name("g");
      const raw = await stage.raw([topic]);
      const coordinator = await raw.coordinatorOf(groupId);
      const commit = (name: string, partition: number, metadata?: string) =>
        stage.attempt("commit", () =>
          coordinator.offsetCommit({
            groupId,
            groupGenerationId: -1,
            memberId: "",
            topics: [{ topic: name, partitions: [{ partition, offset: "3", metadata }] }],
          }),
        );
      await commit(topic, 0);
      await commit(topic, 4);
      await commit(stage.name("none"), 0);
      await commit(topic, 0, "x".repeat(5_000));
      await stage.attempt("fetch", () =>
        coordinator.offsetFetch({ groupId, topics: [{ topic, partitions: [{ partition: 0 }, { partition: 4 }] }] }),
      );
    },
  },
  {
    name: "ListOffsets asks for one partition at a time, of leaders and of others",
    rule: "ListOffsets v3",
    async run(stage) {
      const topic = await stage.topic({ replicas: 1 });
      await stage.send(topic, ["a", "b"]);
      const raw = await stage.raw([topic]);
      const leader = await raw.leaderOf(topic);
      const list = (broker: typeof leader, partition: number, timestamp: number) =>
        stage.attempt("list", () =>
          broker.listOffsets({ isolationLevel: 0, topics: [{ topic, partitions: [{ partition, timestamp }] }] }),
        );
      await list(leader, 0, -1);
      await list(leader, 0, -2);
      await list(leader, 0, -3);
      await list(leader, 3, -1);
      const other = stage.target.brokerIds.find((id) => id !== leader.nodeId)!;
      await list(await raw.broker(other), 0, -1);
    },
  },
];

export const offsets: Family = { name: "Offsets", scenarios };
