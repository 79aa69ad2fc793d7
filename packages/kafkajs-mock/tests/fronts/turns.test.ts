import kafkajs from "kafkajs";
import { expect, test } from "vitest";
import { createCluster, type ClusterOptions } from "../../src/index.ts";
import { deliverInTurn } from "../../src/time/turns.ts";
import { pause, until } from "../conformance/until.ts";

const { Kafka, logLevel } = kafkajs;

test("messages to two receivers never share a turn, and each receiver's chain of promises ends before the other hears", async () => {
  const heard: string[] = [];
  const receivers = { left: {}, right: {} };
  const chain = async (name: string) => {
    for (let step = 0; step < 20; step++) {
      heard.push(name);
      await Promise.resolve();
    }
  };
  deliverInTurn(receivers.left, () => void chain("left"));
  deliverInTurn(receivers.right, () => void chain("right"));
  deliverInTurn(receivers.left, () => void chain("left again"));
  await pause(20);
  const expected = ["left", "right", "left again"].flatMap((name) => Array.from({ length: 20 }, () => name));
  expect(heard).toEqual(expected);
});

test("a receiver alone gets its messages in microtasks, in order", async () => {
  const heard: number[] = [];
  const receiver = {};
  await new Promise((resolve) => setImmediate(resolve));
  for (const index of [1, 2, 3]) deliverInTurn(receiver, () => heard.push(index));
  await Promise.resolve();
  expect(heard).toEqual([1, 2, 3]);
});

/** KafkaJS shares the committed offsets of a group among the consumers of one `Kafka` instance; interleaved, they delete each other's topics. */
async function crashesOf(options: ClusterOptions): Promise<string[]> {
  const cluster = createCluster(options);
  const topics = ["left", "right"];
  for (const name of topics) cluster.controls.createTopic({ name, partitions: 2 });
  const kafka = new Kafka({
    brokers: cluster.brokers,
    socketFactory: cluster.socketFactory,
    logLevel: logLevel.NOTHING,
  });
  const crashes: string[] = [];
  let fetchCount = 0;
  const consumers = topics.map(() => kafka.consumer({ groupId: "shared", maxWaitTimeInMs: 50 }));
  for (const consumer of consumers) {
    consumer.on("consumer.crash", ({ payload }) => void crashes.push(payload.error.message));
    consumer.on("consumer.fetch", () => void fetchCount++);
  }
  await Promise.all(consumers.map((consumer) => consumer.connect()));
  await Promise.all(consumers.map((consumer, index) => consumer.subscribe({ topics: [topics[index] as string] })));
  await Promise.all(consumers.map((consumer) => consumer.run({ eachMessage: async () => {} })));
  await until("both members fetch, or one has crashed", () => fetchCount > 6 || crashes.length > 0);
  await Promise.all(consumers.map((consumer) => consumer.disconnect()));
  cluster.close();
  return crashes;
}

test.each([{}, { network: { latencyMs: 1 } }])(
  "two consumers of one group from one Kafka instance with different subscriptions do not crash (%o)",
  async (options) => {
    for (let round = 0; round < 6; round++) expect(await crashesOf(options)).toEqual([]);
  },
);
