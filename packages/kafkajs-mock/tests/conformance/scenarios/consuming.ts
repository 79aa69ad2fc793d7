import kafkajs, { type Consumer } from "kafkajs";
import { consume, describeMessage, nextEvent } from "../consume.ts";
import type { Family, Scenario } from "../Scenario.ts";
import { pause, until } from "../until.ts";

const values = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `m${from + index}`);

/** Waits for the consumer's commit of `offset` and returns the list that later commits of its first partition go to. */
async function watchCommits(consumer: Consumer, offset: string): Promise<string[]> {
  const commits: string[] = [];
  consumer.on(consumer.events.COMMIT_OFFSETS, ({ payload }) => {
    commits.push(payload.topics[0]!.partitions[0]!.offset);
  });
  const isCommitted = () => commits.includes(offset);
  // The commit may have been sent before anybody listened, so an idle moment is enough too.
  await until("the first commit", isCommitted, 400).catch(() => {});
  commits.length = 0;
  return commits;
}

const scenarios: Scenario[] = [
  {
    name: "fromBeginning true reads what was there, false only what comes",
    rule: "auto.offset.reset",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(3));
      const all = await consume(stage, { topics: [topic], lane: "all", config: { groupId: stage.name("all") } });
      const groupId = stage.name("new");
      const latest = await consume(stage, { topics: [topic], lane: "new", fromBeginning: false, config: { groupId } });
      await nextEvent(latest.consumer, "FETCH");
      await stage.send(topic, values(2, 3));
      await all.count(5);
      await latest.count(2);
    },
  },
  {
    name: "two groups each read everything",
    rule: "consumer groups",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(4));
      for (const group of ["one", "two"]) {
        const running = await consume(stage, { topics: [topic], lane: group, config: { groupId: stage.name(group) } });
        await running.count(4);
      }
    },
  },
  {
    name: "a group goes on where it stopped",
    rule: "committed offsets",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(3));
      const first = await consume(stage, { topics: [topic], lane: "first" });
      await first.count(3);
      await first.disconnect();
      await stage.send(topic, values(2, 3));
      const second = await consume(stage, { topics: [topic], lane: "second" });
      await second.count(2);
    },
  },
  {
    name: "connect is announced twice and run resolves after joining",
    rule: "Q5",
    async run(stage) {
      const topic = await stage.topic();
      const consumer = stage.consumer();
      for (const name of ["CONNECT", "GROUP_JOIN", "STOP", "DISCONNECT", "CRASH"] as const)
        consumer.on(consumer.events[name] as any, () => stage.note("order", name));
      await consumer.connect();
      await consumer.subscribe({ topics: [topic] });
      await consumer.run({ eachMessage: async () => {} });
      stage.note("order", "run resolved");
      await consumer.run({ eachMessage: async () => {} });
      stage.note("order", "second run resolved");
      await consumer.disconnect();
    },
  },
  {
    name: "eachBatch sees offsets, high watermark and lag",
    rule: "KAFKA.md §2: offsetLag = highWatermark - 1 - lastOffset",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(5));
      let handled = 0;
      await consume(stage, {
        topics: [topic],
        run: {
          eachMessage: undefined,
          eachBatch: async ({ batch, uncommittedOffsets, isRunning, isStale }) => {
            stage.note("batch", {
              topic: batch.topic,
              partition: batch.partition,
              highWatermark: batch.highWatermark,
              first: batch.firstOffset(),
              last: batch.lastOffset(),
              lag: batch.offsetLag(),
              lagLow: batch.offsetLagLow(),
              isEmpty: batch.isEmpty(),
              count: batch.messages.length,
              uncommitted: uncommittedOffsets(),
              isRunning: isRunning(),
              isStale: isStale(),
            });
            handled += batch.messages.length;
          },
        },
      });
      await until("5 handled", () => handled === 5);
    },
  },
  {
    name: "eachBatch without auto-resolve redelivers what was not resolved",
    rule: "eachBatchAutoResolve false",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(4));
      let rounds = 0;
      await consume(stage, {
        topics: [topic],
        run: {
          eachMessage: undefined,
          eachBatchAutoResolve: false,
          eachBatch: async ({ batch, resolveOffset, uncommittedOffsets }) => {
            rounds += 1;
            if (rounds > 3) return;
            stage.note("batch", batch.messages.map(describeMessage));
            resolveOffset(batch.messages[rounds === 1 ? 1 : 0]!.offset);
            stage.note("uncommitted", uncommittedOffsets());
          },
        },
      });
      await until("three rounds", () => rounds >= 3);
    },
  },
  {
    name: "auto-commit commits at the end of each batch",
    rule: "Q7",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(6));
      const running = await consume(stage, { topics: [topic] });
      const commits: unknown[] = [];
      running.consumer.on(running.consumer.events.COMMIT_OFFSETS, ({ payload }) => commits.push(payload.topics));
      await running.count(6);
      await until("a commit", () => commits.length > 0);
      stage.note("commits", commits.at(-1));
      const admin = await stage.admin();
      stage.note("offsets", await admin.fetchOffsets({ groupId: stage.name("g"), topics: [topic] }));
    },
  },
  {
    name: "autoCommitThreshold adds commits inside the batch",
    rule: "Q7",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(7));
      const consumer = stage.consumer();
      const commits: unknown[] = [];
      consumer.on(consumer.events.COMMIT_OFFSETS, ({ payload }) => {
        commits.push(payload.topics[0]?.partitions[0]?.offset);
      });
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({ autoCommitThreshold: 3, eachMessage: async () => {} });
      await until("the last commit", () => commits.includes("7"));
      stage.note("commits", commits);
    },
  },
  {
    name: "autoCommit false commits nothing until commitOffsets is called",
    rule: "Q7, the next offset is taken as is",
    async run(stage) {
      const topic = await stage.topic();
      const groupId = stage.name("g");
      await stage.send(topic, values(3));
      const running = await consume(stage, { topics: [topic], run: { autoCommit: false } });
      await running.count(3);
      await pause(200);
      const admin = await stage.admin();
      stage.note("offsets", await admin.fetchOffsets({ groupId, topics: [topic] }));
      const commit = (offset: string, metadata?: string) =>
        stage.attempt("commit", () =>
          running.consumer.commitOffsets([{ topic, partition: 0, offset, metadata: metadata! }]),
        );
      await commit("2", "note");
      stage.note("offsets", await admin.fetchOffsets({ groupId, topics: [topic] }));
      await commit("100");
      stage.note("offsets", await admin.fetchOffsets({ groupId, topics: [topic] }));
      await commit("-5");
      await commit("none");
    },
  },
  {
    name: "commitOffsets before run rejects",
    rule: "Consumer.commitOffsets",
    async run(stage) {
      const topic = await stage.topic();
      const consumer = stage.consumer();
      await consumer.connect();
      await consumer.subscribe({ topics: [topic] });
      await stage.attempt("commit", () => consumer.commitOffsets([{ topic, partition: 0, offset: "1" }]));
    },
  },
  {
    name: "seek moves the position and commits it when auto-commit is on",
    rule: "Q8",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(5));
      const running = await consume(stage, { topics: [topic] });
      await running.count(5);
      const commits = await watchCommits(running.consumer, "5");
      running.consumer.seek({ topic, partition: 0, offset: "3" });
      await running.count(7);
      await until("the last commit", () => commits.at(-1) === "5");
      stage.note("commits", commits);
    },
  },
  {
    name: "seek without auto-commit only moves the position",
    rule: "Q8",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(5));
      const running = await consume(stage, { topics: [topic], run: { autoCommit: false } });
      await running.count(5);
      running.consumer.seek({ topic, partition: 0, offset: "4" });
      await running.count(6);
      const admin = await stage.admin();
      stage.note("offsets", await admin.fetchOffsets({ groupId: stage.name("g"), topics: [topic] }));
    },
  },
  {
    name: "seek before run, to a bad offset or to a strange partition",
    rule: "Q8",
    async run(stage) {
      const topic = await stage.topic();
      const consumer = stage.consumer();
      await stage.attempt("before", () => consumer.seek({ topic, partition: 0, offset: "0" }));
      await consumer.connect();
      await consumer.subscribe({ topics: [topic] });
      await consumer.run({ eachMessage: async () => {} });
      await stage.attempt("bad", () => consumer.seek({ topic, partition: 0, offset: "x" }));
      await stage.attempt("negative", () => consumer.seek({ topic, partition: 0, offset: "-3" }));
      await stage.attempt("no topic", () => consumer.seek({ topic: "", partition: 0, offset: "0" }));
      await stage.attempt("no partition", () => consumer.seek({ topic, partition: "a" as never, offset: "0" }));
    },
  },
  {
    name: "seek to an offset out of range starts again by the subscription's rule",
    rule: "Q9, OFFSET_OUT_OF_RANGE",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(3));
      const running = await consume(stage, { topics: [topic] });
      await running.count(3);
      const commits = await watchCommits(running.consumer, "3");
      running.consumer.seek({ topic, partition: 0, offset: "50" });
      await running.count(6);
      await until("the last commit", () => commits.at(-1) === "3");
      stage.note("commits", commits);
    },
  },
  {
    name: "a committed offset below the log start is replaced by the subscription's rule",
    rule: "Q9, DeleteRecords",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await stage.admin();
      await stage.send(topic, values(6));
      await admin.setOffsets({ groupId: stage.name("g"), topic, partitions: [{ partition: 0, offset: "1" }] });
      await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: "4" }] });
      const running = await consume(stage, { topics: [topic] });
      await running.count(2);
    },
  },
  {
    name: "fromBeginning does not matter where a valid offset is committed",
    rule: "Q9",
    async run(stage) {
      const topic = await stage.topic();
      const admin = await stage.admin();
      await stage.send(topic, values(5));
      await admin.setOffsets({ groupId: stage.name("g"), topic, partitions: [{ partition: 0, offset: "3" }] });
      const running = await consume(stage, { topics: [topic], fromBeginning: true });
      await running.count(2);
    },
  },
  {
    name: "pause in eachMessage stops after that message and resume brings the rest",
    rule: "Q10",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(5));
      const running = await consume(stage, {
        topics: [topic],
        onMessage: ({ message, pause: pausePartition }) => {
          if (message.offset === "1") pausePartition();
        },
      });
      await running.count(2);
      await pause(400);
      stage.note("paused", { paused: running.consumer.paused(), received: running.received.length });
      running.consumer.resume([{ topic }]);
      stage.note("paused", running.consumer.paused());
      await running.count(5);
    },
  },
  {
    name: "pausing one partition leaves the other running",
    rule: "Q10",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const running = await consume(stage, { topics: [topic] });
      running.consumer.pause([{ topic, partitions: [1] }]);
      await stage.send(topic, [
        { partition: 0, value: "a" },
        { partition: 1, value: "b" },
      ]);
      await running.count(1);
      await pause(300);
      stage.note("while paused", running.received.length);
      running.consumer.resume([{ topic, partitions: [1] }]);
      await running.count(2);
    },
  },
  {
    name: "pause and resume before run throw",
    rule: "Q10",
    async run(stage) {
      const consumer = stage.consumer();
      await stage.attempt("pause", () => consumer.pause([{ topic: stage.name() }]));
      await stage.attempt("resume", () => consumer.resume([{ topic: stage.name() }]));
      await stage.attempt("paused", () => consumer.paused());
    },
  },
  {
    name: "a plain error in eachMessage is retried, then crashes and restarts the consumer",
    rule: "Q3",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(3));
      const running = await consume(stage, {
        topics: [topic],
        config: { retry: { retries: 2, initialRetryTime: 30, factor: 0, multiplier: 1 } },
        onMessage: () => {
          if (running.received.at(-1)!.offset === "1" && running.received.length < 6) throw new Error("cannot digest");
        },
      });
      const { consumer } = running;
      consumer.on(consumer.events.STOP, () => stage.note("events", "STOP"));
      consumer.on(consumer.events.DISCONNECT, () => stage.note("events", "DISCONNECT"));
      consumer.on(consumer.events.CRASH, ({ payload }) =>
        stage.note("events", { crash: payload.error, restart: payload.restart }),
      );
      consumer.on(consumer.events.GROUP_JOIN, () => stage.note("events", "GROUP_JOIN"));
      await running.count(7);
    },
  },
  ...(["TypeError", "KafkaJSNonRetriableError"] as const).map((kind): Scenario => ({
    name: `a ${kind} in eachMessage stops the consumer for good`,
    rule: "Q4",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(2));
      const running = await consume(stage, {
        topics: [topic],
        onMessage: () => {
          throw kind === "TypeError" ? new TypeError("no such field") : new kafkajs.KafkaJSNonRetriableError("broken");
        },
      });
      const crash = await nextEvent(running.consumer, "CRASH");
      stage.note("crash", { error: crash.payload.error, restart: crash.payload.restart });
      await pause(300);
      stage.note("received", running.received.length);
    },
  })),
  {
    name: "a topic pattern is resolved once, when subscribing",
    rule: "Q12",
    async run(stage) {
      const [first, second] = [await stage.topic({ suffix: "p1" }), await stage.topic({ suffix: "p2" })];
      await stage.topic({ suffix: "other" });
      await stage.send(first, ["a"]);
      await stage.send(second, ["b"]);
      const running = await consume(stage, { topics: [new RegExp(`^${stage.name("p")}\\d$`)] });
      await running.count(2);
      const later = await stage.topic({ suffix: "p3" });
      await stage.send(later, ["c"]);
      await pause(400);
      stage.note("received", running.received.length);
    },
  },
  {
    name: "subscribe while running throws, and so does subscribing to nothing",
    rule: "Q12",
    async run(stage) {
      const topic = await stage.topic();
      const { consumer } = await consume(stage, { topics: [topic] });
      await stage.attempt("running", () => consumer.subscribe({ topics: [topic] }));
      const fresh = stage.consumer({ groupId: stage.name("h") });
      await fresh.connect();
      await stage.attempt("nothing", () => fresh.subscribe({} as never));
      await stage.attempt("number", () => fresh.subscribe({ topics: [1 as never] }));
    },
  },
  {
    name: "subscribing to a missing topic throws and creates it anyway",
    rule: "Q18",
    async run(stage) {
      const topic = stage.name("missing");
      const kafka = stage.kafka({ retry: { retries: 0 } });
      const consumer = stage.consumer({ retry: { retries: 0 } }, kafka);
      await consumer.connect();
      await stage.attempt("subscribe", () => consumer.subscribe({ topics: [topic] }));
      const admin = await stage.admin();
      await until("the topic exists", async () => (await admin.listTopics()).includes(topic));
      stage.note("created", true);
    },
  },
  {
    name: "a message larger than maxBytesPerPartition still arrives",
    rule: "KIP-74",
    async run(stage) {
      const topic = await stage.topic();
      const sizes = [5_000, 10, 7_000];
      for (const size of sizes) await stage.send(topic, ["x".repeat(size)]);
      const running = await consume(stage, {
        topics: [topic],
        config: { maxBytesPerPartition: 100, maxBytes: 200 },
        describe: ({ value }) => value?.length,
      });
      await running.count(3);
    },
  },
  {
    name: "stop ends the fetching and run starts it again",
    rule: "Consumer.stop",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, values(2));
      const running = await consume(stage, { topics: [topic] });
      await running.count(2);
      await pause(200);
      await stage.attempt("stop", () => running.consumer.stop());
      await stage.send(topic, values(1, 2));
      await pause(300);
      stage.note("while stopped", running.received.length);
      await running.consumer.run({ eachMessage: async ({ message }) => stage.note("again", describeMessage(message)) });
      await pause(600);
    },
  },
  {
    name: "partitions of one broker are handled side by side when asked to",
    rule: "partitionsConsumedConcurrently",
    async run(stage) {
      const topic = stage.name("t");
      const leader = stage.target.brokerIds[0]!;
      const replicaAssignment = [0, 1, 2].map((partition) => ({ partition, replicas: [leader] }));
      const admin = await stage.admin();
      await admin.createTopics({ waitForLeaders: false, topics: [{ topic, replicaAssignment }] });
      await stage.known(topic);
      await stage.send(
        topic,
        [0, 1, 2].map((partition) => ({ partition, value: `p${partition}` })),
      );
      let [active, mostActive] = [0, 0];
      const running = await consume(stage, {
        topics: [topic],
        run: { partitionsConsumedConcurrently: 3 },
        onMessage: async () => {
          active += 1;
          mostActive = Math.max(mostActive, active);
          await pause(300);
          active -= 1;
        },
      });
      await running.count(3);
      stage.note("at once", mostActive);
    },
  },
  {
    name: "a fetch waits for minBytes no longer than maxWaitTime",
    rule: "fetch.min.bytes, fetch.max.wait.ms",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["small"]);
      const running = await consume(stage, {
        topics: [topic],
        config: { minBytes: 1_000_000, maxWaitTimeInMs: 700 },
      });
      const startedAtMs = performance.now();
      await running.count(1);
      const tookMs = performance.now() - startedAtMs;
      stage.note("waited", tookMs > 500 && tookMs < 3_000 ? "about maxWaitTime" : tookMs);
    },
  },
  {
    name: "a waiting fetch answers as soon as a message comes",
    rule: "delayed fetch",
    async run(stage) {
      const topic = await stage.topic();
      const running = await consume(stage, { topics: [topic], config: { maxWaitTimeInMs: 3_000 } });
      await pause(500);
      await stage.send(topic, ["now"]);
      const startedAtMs = performance.now();
      await running.count(1);
      const tookMs = performance.now() - startedAtMs;
      stage.note("waited", tookMs < 1_500 ? "hardly" : tookMs);
    },
  },
  {
    name: "the consumer's events carry these fields",
    rule: "instrumentation events",
    async run(stage) {
      const topic = await stage.topic();
      const consumer = stage.consumer();
      const seen: Record<string, string[]> = {};
      for (const [name, event] of Object.entries(consumer.events))
        consumer.on(event as any, ({ payload }: any) => {
          seen[name] = Object.keys(payload ?? {}).sort();
        });
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({ eachMessage: async () => {} });
      await stage.send(topic, ["x"]);
      const wanted = ["COMMIT_OFFSETS", "HEARTBEAT", "END_BATCH_PROCESS", "FETCH"];
      await until("the events", () => wanted.every((name) => name in seen));
      await consumer.disconnect();
      stage.note("fields", Object.fromEntries(Object.entries(seen).sort()));
    },
  },
];

export const consuming: Family = { name: "Consuming", scenarios };
