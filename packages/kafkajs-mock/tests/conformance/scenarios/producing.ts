import { CompressionTypes } from "kafkajs";
import { consume } from "../consume.ts";
import type { Family, Scenario } from "../Scenario.ts";
import { pause, until } from "../until.ts";

const NO_RETRY = { retries: 0, initialRetryTime: 10 };
const letters = (count: number) => Array.from({ length: count }, (_, index) => ({ value: `m${index}` }));

const scenarios: Scenario[] = [
  {
    name: "send answers with one entry per partition and consecutive base offsets",
    rule: "KAFKA.md §2, Message out",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const messages = [0, 1, 0].map((partition, index) => ({ partition, value: `v${index}` }));
      for (let round = 0; round < 2; round++) {
        const answer = (await stage.send(topic, messages)).sort((a, b) => a.partition - b.partition);
        stage.note("answers", answer);
      }
    },
  },
  {
    name: "keyed messages land on the partition that Java's murmur2 names",
    rule: "Default partitioner, murmur2",
    async run(stage) {
      const topic = await stage.topic({ partitions: 7 });
      const keys = ["order-1", "order-2", "", "ä", "customer", "x".repeat(50), "0", "kafka", "21", "foobar"];
      await stage.send(
        topic,
        keys.map((key) => ({ key, value: key })),
      );
      const running = await consume(stage, { topics: [topic] });
      await running.count(keys.length);
    },
  },
  {
    name: "keyless messages go round the partitions",
    rule: "Default partitioner of KafkaJS: round robin",
    async run(stage) {
      const topic = await stage.topic({ partitions: 3 });
      const answer = await stage.send(topic, letters(6));
      stage.note("partitions", answer.map(({ partition }) => partition).sort());
      const admin = await stage.admin();
      const offsets = await admin.fetchTopicOffsets(topic);
      stage.note(
        "offsets",
        offsets.sort((a, b) => a.partition - b.partition),
      );
    },
  },
  {
    name: "a partition that does not exist is refused",
    rule: "explicit partition is not range-checked by the client",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer({ retry: NO_RETRY });
      await stage.attempt("send", () => producer.send({ topic, messages: [{ partition: 5, value: "x" }] }));
    },
  },
  ...[0, 1, -1].map((acks): Scenario => ({
    name: `acks ${acks} stores the message`,
    rule: "Produce, acks",
    async run(stage) {
      const topic = await stage.topic({ replicas: 3 });
      const producer = await stage.producer();
      await stage.attempt("answer", () => producer.send({ topic, acks, messages: [{ value: "x" }] }));
      const running = await consume(stage, { topics: [topic] });
      await running.count(1);
    },
  })),
  {
    name: "acks 2 is refused",
    rule: "Produce, INVALID_REQUIRED_ACKS",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer({ retry: NO_RETRY });
      await stage.attempt("answer", () => producer.send({ topic, acks: 2, messages: [{ value: "x" }] }));
    },
  },
  {
    name: "headers come back as buffers, a repeated key as a list",
    rule: "KAFKA.md §2, Message out",
    async run(stage) {
      const topic = await stage.topic();
      const headers = { one: "1", bytes: Buffer.from([1, 2]), twice: ["a", Buffer.from("b")], empty: "" };
      await stage.send(topic, [{ value: "v", headers }]);
      const running = await consume(stage, { topics: [topic], describe: ({ headers: out }) => out });
      await running.count(1);
    },
  },
  {
    name: "a message carries its offset, time, key, attributes and magic byte",
    rule: "KAFKA.md §2, Message out",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, [{ key: "k", value: "v", timestamp: "1700000000123" }]);
      const describe = (message: object) => ({ ...message, batchContext: undefined });
      const running = await consume(stage, { topics: [topic], describe });
      await running.count(1);
      stage.note("batch", { ...(running.received[0] as any).batchContext, maxTimestamp: undefined });
    },
  },
  {
    name: "null is a tombstone and undefined is refused by the client",
    rule: "Q14",
    async run(stage) {
      const topic = await stage.topic();
      await stage.attempt("null", () => stage.send(topic, [{ key: "k", value: null }]));
      await stage.attempt("undefined", () => stage.send(topic, [{ key: "k" } as never]));
      const running = await consume(stage, { topics: [topic] });
      await running.count(1);
    },
  },
  {
    name: "an empty value and an empty key are kept apart from null",
    rule: "record format v2",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, [{ key: "", value: "" }, { key: null, value: null }, { value: "x" }]);
      const describe = ({ key, value }: { key: Buffer | null; value: Buffer | null }) => ({ key, value });
      const running = await consume(stage, { topics: [topic], describe });
      await running.count(3);
    },
  },
  {
    name: "sendBatch writes to several topics at once",
    rule: "Producer.sendBatch",
    async run(stage) {
      const topics = [await stage.topic({ suffix: "a" }), await stage.topic({ suffix: "b", partitions: 2 })];
      const producer = await stage.producer();
      const answer = await producer.sendBatch({
        topicMessages: topics.map((topic) => ({ topic, messages: [{ partition: 0, value: "x" }] })),
      });
      stage.note(
        "answer",
        answer.sort((a, b) => (a.topicName < b.topicName ? -1 : 1)),
      );
    },
  },
  {
    name: "sendBatch with no messages resolves to an empty list",
    rule: "Producer.sendBatch",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer();
      await stage.attempt("none", () => producer.sendBatch({ topicMessages: [] }));
      await stage.attempt("empty topic", () => producer.sendBatch({ topicMessages: [{ topic, messages: [] }] }));
      await stage.attempt("send", () => producer.send({ topic, messages: [] }));
    },
  },
  {
    name: "gzip batches come back whole",
    rule: "record batch v2, compression",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer();
      const messages = letters(50);
      await stage.attempt("answer", () => producer.send({ topic, messages, compression: CompressionTypes.GZIP }));
      const running = await consume(stage, { topics: [topic] });
      await running.count(50);
    },
  },
  {
    name: "a codec that was not registered throws before anything is sent",
    rule: "Q16",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer();
      const messages = [{ value: "x" }];
      await stage.attempt("snappy", () => producer.send({ topic, messages, compression: CompressionTypes.Snappy }));
    },
  },
  {
    name: "a batch larger than max.message.bytes is refused",
    rule: "topic setting max.message.bytes, MESSAGE_TOO_LARGE",
    async run(stage) {
      const topic = await stage.topic({ configs: { "max.message.bytes": "1000" } });
      const producer = await stage.producer({ retry: NO_RETRY });
      await stage.attempt("small", () => producer.send({ topic, messages: [{ value: "x".repeat(500) }] }));
      await stage.attempt("large", () => producer.send({ topic, messages: [{ value: "x".repeat(2_000) }] }));
    },
  },
  {
    name: "a topic that does not exist is created by the first send",
    rule: "auto.create.topics.enable",
    async run(stage) {
      const topic = stage.name("fresh");
      const producer = await stage.producer();
      await stage.attempt("answer", () => producer.send({ topic, messages: [{ value: "x" }] }));
      const running = await consume(stage, { topics: [topic] });
      await running.count(1);
    },
  },
  {
    name: "a topic that does not exist is refused when the client forbids creating it",
    rule: "allowAutoTopicCreation: false",
    async run(stage) {
      const topic = stage.name("fresh");
      const producer = await stage.producer(
        { allowAutoTopicCreation: false, retry: NO_RETRY },
        stage.kafka({ retry: NO_RETRY }),
      );
      await stage.attempt("answer", () => producer.send({ topic, messages: [{ value: "x" }] }));
      const admin = await stage.admin();
      stage.note("exists", (await admin.listTopics()).includes(topic));
    },
  },
  {
    name: "an invalid topic name is refused",
    rule: "Topic names: letters, digits, dot, underscore, dash; at most 249",
    async run(stage) {
      const producer = await stage.producer({ retry: NO_RETRY }, stage.kafka({ retry: NO_RETRY }));
      for (const topic of ["has space", "slash/", ".", "..", "x".repeat(250)])
        await stage.attempt("answer", () => producer.send({ topic, messages: [{ value: "x" }] }));
    },
  },
  {
    name: "acks -1 needs min.insync.replicas",
    rule: "NOT_ENOUGH_REPLICAS",
    async run(stage) {
      const topic = await stage.topic({ replicas: 1, configs: { "min.insync.replicas": "2" } });
      const producer = await stage.producer({ retry: NO_RETRY });
      for (const acks of [-1, 1])
        await stage.attempt(`acks ${acks}`, () => producer.send({ topic, acks, messages: [{ value: "x" }] }));
    },
  },
  {
    name: "a compacted topic refuses messages without a key",
    rule: "cleanup.policy=compact, INVALID_RECORD",
    async run(stage) {
      const topic = await stage.topic({ configs: { "cleanup.policy": "compact" } });
      const producer = await stage.producer({ retry: NO_RETRY });
      await stage.attempt("with", () => producer.send({ topic, messages: [{ key: "k", value: "x" }] }));
      await stage.attempt("without", () => producer.send({ topic, messages: [{ value: "x" }] }));
    },
  },
  {
    name: "LogAppendTime replaces the message's own time",
    rule: "message.timestamp.type",
    async run(stage) {
      const topic = await stage.topic({ configs: { "message.timestamp.type": "LogAppendTime" } });
      const startedAtMs = Date.now();
      const answer = await stage.send(topic, [{ value: "x", timestamp: "1000" }]);
      const isNow = (time: string | undefined) => Math.abs(Number(time) - startedAtMs) < 60_000;
      stage.note(
        "answer",
        answer.map((entry) => ({ ...entry, logAppendTime: isNow(entry.logAppendTime) })),
      );
      const running = await consume(stage, { topics: [topic], describe: ({ timestamp }) => isNow(timestamp) });
      await running.count(1);
    },
  },
  {
    name: "a message far from the present is refused where the topic limits it",
    rule: "message.timestamp.before.max.ms, INVALID_TIMESTAMP",
    async run(stage) {
      const configs = { "message.timestamp.before.max.ms": "3600000", "message.timestamp.after.max.ms": "3600000" };
      const topic = await stage.topic({ configs });
      const producer = await stage.producer({ retry: NO_RETRY });
      for (const [lane, shiftMs] of Object.entries({ past: -7_200_000, present: 0, future: 7_200_000 })) {
        const timestamp = String(Date.now() + shiftMs);
        await stage.attempt(lane, () => producer.send({ topic, messages: [{ value: "x", timestamp }] }));
      }
    },
  },
  {
    name: "send before connect and after disconnect rejects",
    rule: "Q14",
    async run(stage) {
      const topic = await stage.topic();
      const producer = stage.kafka().producer();
      await stage.attempt("before", () => producer.send({ topic, messages: [{ value: "x" }] }));
      await producer.connect();
      await stage.attempt("between", () => producer.send({ topic, messages: [{ value: "x" }] }));
      await producer.disconnect();
      await stage.attempt("after", () => producer.send({ topic, messages: [{ value: "x" }] }));
    },
  },
  {
    name: "a batch of 5,000 messages keeps its order",
    rule: "order per partition",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const messages = Array.from({ length: 5_000 }, (_, index) => ({ partition: index % 2, value: `${index}` }));
      await stage.send(topic, messages);
      let isInOrder = true;
      const latest = new Map<number, number>();
      const running = await consume(stage, {
        topics: [topic],
        describe: () => undefined,
        onMessage: ({ partition, message }) => {
          const value = Number(message.value);
          isInOrder &&= value % 2 === partition && value > (latest.get(partition) ?? -1);
          latest.set(partition, value);
        },
      });
      await running.count(5_000);
      stage.note("in order", isInOrder);
    },
  },
  {
    name: "concurrent sends of one producer are all stored once",
    rule: "maxInFlightRequests null",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer();
      const sends = Array.from({ length: 30 }, (_, index) =>
        producer.send({ topic, messages: [{ value: `${index}` }] }),
      );
      const offsets = (await Promise.all(sends)).map(([entry]) => Number(entry!.baseOffset));
      stage.note(
        "offsets",
        offsets.sort((a, b) => a - b),
      );
      const running = await consume(stage, { topics: [topic], describe: () => undefined });
      await running.count(30);
      stage.note(
        "values",
        running.received.map(({ value }) => Number(value)).sort((a, b) => a - b),
      );
    },
  },
  {
    name: "the producer's events tell of connecting, requests and disconnecting",
    rule: "instrumentation events",
    async run(stage) {
      const topic = await stage.topic();
      const producer = stage.kafka().producer();
      producer.on("producer.connect", () => stage.note("events", "connect"));
      producer.on("producer.disconnect", () => stage.note("events", "disconnect"));
      const seen = new Set<string>();
      producer.on("producer.network.request", ({ payload }) => {
        seen.add(`${payload.apiName} v${payload.apiVersion}`);
      });
      await producer.connect();
      await producer.send({ topic, messages: [{ value: "x" }] });
      await producer.disconnect();
      stage.note("requests", [...seen].sort());
    },
  },
  {
    name: "order of one key survives a growing number of partitions only within each size",
    rule: "createPartitions, murmur2 over the partition count",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const keys = ["a", "b", "c", "d"];
      await stage.send(
        topic,
        keys.map((key) => ({ key, value: "before" })),
      );
      const admin = await stage.admin();
      await stage.attempt("grow", () => admin.createPartitions({ topicPartitions: [{ topic, count: 5 }] }));
      const producer = await stage.producer();
      await producer.send({ topic, messages: keys.map((key) => ({ key, value: "after" })) });
      const running = await consume(stage, { topics: [topic] });
      await running.count(8);
    },
  },
  {
    name: "a message is dropped in silence when its leader moves to a broker that has answered already",
    rule: "a fault of KafkaJS 2.2.4: send resolves, its answer names only the partition that was stored",
    async run(stage) {
      const [first, second] = stage.target.brokerIds as [number, number];
      const topic = stage.name("t");
      const admin = await stage.admin();
      const replicaAssignment = [first, second].map((id, partition) => ({ partition, replicas: [id] }));
      await admin.createTopics({ waitForLeaders: false, topics: [{ topic, replicaAssignment }] });
      await stage.known(topic);
      const producer = await stage.producer();
      const messages = [0, 1].map((partition) => ({ partition, value: `to ${partition}` }));
      await producer.send({ topic, messages });
      const partitionAssignment = [{ partition: 0, replicas: [second] }];
      await admin.alterPartitionReassignments({ topics: [{ topic, partitionAssignment }] });
      await until("the leader has moved", async () => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
        return topics[0]!.partitions.every(({ leader, isr }) => leader === second && isr.length === 1);
      });
      await pause(500);
      const answer = await producer.send({ topic, messages });
      stage.note("answer", answer);
      const offsets = await admin.fetchTopicOffsets(topic);
      stage.note(
        "offsets",
        offsets.sort((a, b) => a.partition - b.partition),
      );
    },
  },
];

export const producing: Family = { name: "Producing", scenarios };
