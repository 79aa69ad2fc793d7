import { Kafka } from "kafkajs";
import { expect, test } from "vitest";
import { createCluster } from "../../../packages/kafkajs-mock/src/index.ts";
import { logAt, recordLog } from "../../../simulations/runner/log/index.ts";

test("somebody's own producer and consumer are kept as a log: offsets, keys, tombstones, bookmarks, who reads what", async () => {
  const cluster = createCluster();
  cluster.controls.createTopic({ name: "orders", partitions: 2 });
  const since = Date.now();
  const recorder = recordLog(cluster, "orders", { clock: (atMs) => atMs - since, now: () => Date.now() - since });
  const { brokers, socketFactory } = cluster;
  const kafka = new Kafka({ clientId: "shipping", brokers, socketFactory, logLevel: 0 });
  const [producer, consumer] = [kafka.producer(), kafka.consumer({ groupId: "shipping" })];
  recorder.watch("shipping", consumer);
  await Promise.all([producer.connect(), consumer.connect()]);
  await producer.send({
    topic: "orders",
    messages: [1, 2, 3].map((n) => ({ partition: 0, key: `k${n}`, value: "x" })),
  });
  await producer.send({ topic: "orders", messages: [{ partition: 1, key: "k9", value: null }] });
  await consumer.subscribe({ topics: ["orders"], fromBeginning: true });
  await consumer.run({ eachMessage: async () => {} });
  await cluster.waitForLag("shipping", 0);
  await producer.send({ topic: "orders", messages: [{ partition: 0, value: "no key" }] });
  await cluster.waitForLag("shipping", 0);
  const { lanes, readers } = logAt(recorder.story(), Infinity);
  await Promise.all([producer.disconnect(), consumer.disconnect()]);
  cluster.close();
  expect(lanes.map(({ start, end, highWatermark }) => [start, end, highWatermark])).toEqual([
    [0, 4, 4],
    [0, 1, 1],
  ]);
  expect(lanes[0]!.keys).toEqual(["k1", "k2", "k3", null]);
  expect(lanes.map(({ tombstones }) => tombstones)).toEqual([[], [0]]);
  expect(readers).toMatchObject([{ group: "shipping", bookmarks: [4, 1], lags: [0, 0], members: [[0, 1]] }]);
  expect(readers[0]!.knows).toEqual(["k1", "k2", "k3", "k9"]);
});
