import kafkajs from "kafkajs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCluster, type Cluster } from "../../src/index.ts";
import { pause } from "../conformance/until.ts";

const { Kafka, logLevel, CompressionTypes } = kafkajs;

let cluster: Cluster;
beforeEach(() => {
  cluster = createCluster();
  cluster.controls.createTopic({ name: "orders", partitions: 2 });
});
afterEach(() => cluster.close());

function newKafka(clientId = "shop") {
  const { brokers, socketFactory } = cluster;
  return new Kafka({ clientId, brokers, socketFactory, logLevel: logLevel.NOTHING });
}

async function send(...values: (string | null)[]) {
  const producer = newKafka().producer();
  await producer.connect();
  await producer.send({ topic: "orders", messages: values.map((value) => ({ value, key: "k", partition: 0 })) });
  await producer.disconnect();
}

const textsOf = (topic: string, options?: { partition?: number; uncommitted?: boolean }) =>
  cluster.messages(topic, options).map(({ value }) => String(value));

test("messages are what a consumer would get, from every partition, with key, headers and time", async () => {
  const producer = newKafka().producer();
  await producer.connect();
  const headers = { source: "shop", tag: ["a", "b"] };
  await producer.send({
    topic: "orders",
    messages: [
      { partition: 1, key: "7", value: "one", headers, timestamp: "1700000000000" },
      { partition: 0, key: null, value: null },
    ],
  });
  await producer.send({
    topic: "orders",
    compression: CompressionTypes.GZIP,
    messages: [{ partition: 1, value: "two" }],
  });
  await producer.disconnect();
  const [tombstone, one, two] = cluster.messages("orders");
  expect(tombstone).toMatchObject({ topic: "orders", partition: 0, offset: "0", key: null, value: null, headers: {} });
  expect(one).toMatchObject({ partition: 1, offset: "0", timestamp: "1700000000000" });
  expect(String(one?.key)).toBe("7");
  expect(String(one?.headers["source"])).toBe("shop");
  expect((one?.headers["tag"] as Buffer[]).map(String)).toEqual(["a", "b"]);
  expect(two).toMatchObject({ partition: 1, offset: "1" });
  expect(textsOf("orders", { partition: 1 })).toEqual(["one", "two"]);
});

test("messages of aborted and open transactions and markers are left out unless they are asked for", async () => {
  const producer = newKafka().producer({ transactionalId: "tx", maxInFlightRequests: 1, idempotent: true });
  await producer.connect();
  const write = async (value: string) => {
    const transaction = await producer.transaction();
    await transaction.send({ topic: "orders", messages: [{ value, partition: 0 }] });
    return transaction;
  };
  await (await write("kept")).commit();
  await (await write("taken back")).abort();
  const open = await write("undecided");
  expect(textsOf("orders")).toEqual(["kept"]);
  expect(textsOf("orders", { uncommitted: true })).toEqual(["kept", "taken back", "undecided"]);
  await open.commit();
  expect(textsOf("orders")).toEqual(["kept", "undecided"]);
  await producer.disconnect();
});

test("records of the plain path and deleted records are read as consumers read them", async () => {
  const partition = cluster.broker.partition("orders", 0);
  for (const value of ["a", { b: 1 }]) partition.append("k", value, 10, Date.now());
  expect(textsOf("orders")).toEqual(["a", '{"b":1}']);
  const admin = newKafka().admin();
  await admin.connect();
  await admin.fetchTopicOffsets("orders");
  await admin.deleteTopicRecords({ topic: "orders", partitions: [{ partition: 0, offset: "1" }] });
  await admin.disconnect();
  expect(textsOf("orders")).toEqual(['{"b":1}']);
});

test("reading a topic or partition that is not there says what there is", () => {
  expect(() => cluster.messages("order")).toThrow('There is no topic "order". Did you mean "orders"?');
  expect(() => cluster.messages("orders", { partition: 2 })).toThrow("The topic has 2, counted from 0.");
  expect(() => cluster.messages("orders", { partitions: 1 } as never)).toThrow('Did you mean "partition"?');
});

test("waiting for messages ends when they are there, with them", async () => {
  const waiting = cluster.waitForMessages("orders", 3);
  await send("a", "b");
  let isOver = false;
  void waiting.then(() => (isOver = true));
  await pause(20);
  expect(isOver).toBe(false);
  await send("c");
  expect((await waiting).map(({ value }) => String(value))).toEqual(["a", "b", "c"]);
  expect(await cluster.waitForMessages("orders", 2)).toHaveLength(3);
});

test("waiting for messages of a topic that is made later works, and in vain says how things stand", async () => {
  const waiting = cluster.waitForMessages("later", 1, { timeoutMs: 2_000 });
  cluster.controls.createTopic({ name: "later" });
  cluster.broker.partition("later", 0).append(null, "x", 1, Date.now());
  expect(await waiting).toHaveLength(1);
  await expect(cluster.waitForMessages("orders", 2, { timeoutMs: 20 })).rejects.toThrow(
    'Waited 20 ms in vain: "orders" holds 0 of 2 messages.',
  );
  await expect(cluster.waitForMessages("none", 1, { timeoutMs: 20 })).rejects.toThrow('there is no topic "none"');
  expect(() => cluster.waitForMessages("orders", -1)).toThrow("count is -1.");
  expect(() => cluster.waitForMessages("orders", 1, { timeout: 5 } as never)).toThrow('Did you mean "timeoutMs"?');
});

test("a wait ends with an error when the cluster is closed", async () => {
  const waiting = cluster.waitForMessages("orders", 1);
  const alsoWaiting = cluster.waitForLag("g", 0);
  cluster.close();
  await expect(waiting).rejects.toThrow("The cluster was closed");
  await expect(alsoWaiting).rejects.toThrow('there is no group "g"');
});

test("waiting for a group's lag ends when it has committed everything", async () => {
  await send("a", "b", "c");
  const waiting = cluster.waitForLag("g", 0);
  const handled: string[] = [];
  const consumer = newKafka().consumer({ groupId: "g", maxWaitTimeInMs: 50 });
  await consumer.connect();
  await consumer.subscribe({ topics: ["orders"], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void handled.push(String(message.value)) });
  // The other partition is empty, so nothing of it is behind.
  expect((await waiting).find(({ partition }) => partition === 0)).toMatchObject({
    committed: 3,
    endOffset: 3,
    lag: 0,
  });
  expect(handled).toEqual(["a", "b", "c"]);
  await consumer.disconnect();
  await send("d");
  expect(cluster.lag("g")?.map(({ partition, lag }) => [partition, lag])).toEqual([
    [0, 1],
    [1, 0],
  ]);
  await expect(cluster.waitForLag("g", 0, { timeoutMs: 20 })).rejects.toThrow(
    'group "g" lags by 1 (orders-0 at 3 of 4)',
  );
  expect(await cluster.waitForLag("g", 1)).toHaveLength(2);
});

test("a group that has not begun lags by everything there is", async () => {
  await send("a", "b");
  expect(cluster.lag("g")).toBeUndefined();
  const consumer = newKafka().consumer({ groupId: "g", maxWaitTimeInMs: 50 });
  await consumer.connect();
  await consumer.subscribe({ topics: ["orders"], fromBeginning: true });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await consumer.run({ eachMessage: () => held });
  expect(cluster.lag("g")?.reduce((sum, { lag }) => sum + lag, 0)).toBe(2);
  release();
  await cluster.waitForLag("g", 0, { topics: ["orders"] });
  await consumer.disconnect();
});

test("the request log holds what clients asked and what they were told", async () => {
  const log = cluster.recordRequests();
  await send("a");
  const [produce] = log.requests({ api: "produce" });
  expect(produce).toMatchObject({ clientId: "shop", broker: 0, topics: ["orders"], outcome: "replied", errors: [] });
  expect(produce?.body.acks).toBe(-1);
  expect(produce?.reply.topics[0].partitions[0].baseOffset).toBe(0);
  expect(log.requests({ api: "produce", topic: "prices" })).toEqual([]);
  expect(log.requests({ clientId: "other" })).toEqual([]);
  expect(log.requests().map(({ api }) => api)).toContain("apiVersions");
  cluster.controls.disturb({ api: "produce", error: ["NOT_LEADER_OR_FOLLOWER", "REQUEST_TIMED_OUT"] });
  log.clear();
  await send("b");
  expect(log.requests({ api: "produce" }).map(({ errors }) => errors)).toEqual([
    ["NOT_LEADER_OR_FOLLOWER"],
    ["REQUEST_TIMED_OUT"],
    [],
  ]);
  log.stop();
  await send("c");
  expect(log.requests({ api: "produce" })).toHaveLength(3);
});

test("the request log says what was lost, closed and is still waiting", async () => {
  const log = cluster.recordRequests();
  cluster.controls.disturb({ api: "produce", disconnect: "after", times: 1 });
  await send("a");
  expect(log.requests({ api: "produce" }).map(({ outcome }) => outcome)).toEqual(["closed", "replied"]);
  const consumer = newKafka().consumer({ groupId: "g", maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topics: ["orders"] });
  await consumer.run({ eachMessage: async () => {} });
  await pause(50);
  expect(log.requests({ api: "fetch" }).at(-1)?.outcome).toBe("waiting");
  await consumer.disconnect();
  expect(log.requests({ api: "fetch" }).at(-1)?.outcome).toBe("replied");
});
