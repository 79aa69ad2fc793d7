import kafkajs from "kafkajs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCluster, type Cluster } from "../../src/index.ts";

const { Kafka, logLevel, Partitioners } = kafkajs;

let cluster: Cluster;
beforeEach(() => {
  cluster = createCluster();
  cluster.controls.createTopic({ name: "orders" });
});
afterEach(() => cluster.close());

const newKafka = () =>
  new Kafka({
    brokers: cluster.brokers,
    socketFactory: cluster.socketFactory,
    requestTimeout: 200,
    logLevel: logLevel.NOTHING,
  });

async function newProducer(idempotent: boolean) {
  const producer = newKafka().producer({ idempotent, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  return producer;
}

const endOffset = () => cluster.broker.partition("orders", 0).endOffset;

test.each([
  ["a request that is lost", { drop: "request" }, 1],
  ["a reply that is lost", { drop: "reply" }, 2],
  ["a connection that breaks before the request is handled", { disconnect: "before" }, 1],
  ["a connection that breaks after the request was handled", { disconnect: "after" }, 2],
] as const)("after %s the client sends again over the same cluster, and goes on", async (_, fault, stored) => {
  const producer = await newProducer(false);
  cluster.controls.disturb({ api: "produce", times: 1, ...fault });
  await producer.send({ topic: "orders", messages: [{ value: "a" }] });
  expect(endOffset()).toBe(stored);
  await producer.send({ topic: "orders", messages: [{ value: "b" }] });
  expect(endOffset()).toBe(stored + 1);
  await producer.disconnect();
});

test("a reply that is lost makes no duplicate of an idempotent producer's message", async () => {
  const producer = await newProducer(true);
  cluster.controls.disturb({ api: "produce", drop: "reply", times: 1 });
  const [sent] = await producer.send({ topic: "orders", messages: [{ value: "a" }] });
  expect(sent?.baseOffset).toBe("0");
  expect(endOffset()).toBe(1);
  await producer.disconnect();
});

test("the client reads what a reply function makes up", async () => {
  cluster.controls.disturb({
    api: "metadata",
    reply: ({ body }) => (body.topics?.[0]?.name === "invented" ? { brokers: [], clusterId: "made up" } : undefined),
  });
  const admin = newKafka().admin();
  await admin.connect();
  expect((await admin.describeCluster()).clusterId).toBe("kafkajs-mock-cluster");
  await admin.disconnect();
});

test("a reply function that throws or makes up nonsense is told to the console and closes nothing else", async () => {
  const told: unknown[] = [];
  const { error } = console;
  console.error = (...given: unknown[]) => void told.push(given.map(String).join(" "));
  try {
    const producer = await newProducer(false);
    cluster.controls.disturb({ api: "produce", times: 1, reply: () => ({ topics: 5 }) });
    await producer.send({ topic: "orders", messages: [{ value: "a" }] });
    cluster.controls.disturb({ api: "produce", times: 1, reply: () => "fine" as never });
    await expect(producer.send({ topic: "orders", messages: [{ value: "b" }] })).rejects.toThrow();
    await producer.disconnect();
  } finally {
    console.error = error;
  }
  expect(told[0]).toMatch(/reply to produce.*cannot be written/);
  expect(told[1]).toMatch(/reply returned "fine" to produce/);
});
