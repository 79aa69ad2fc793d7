import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import kafkajs from "kafkajs";
import { afterAll, expect, test } from "vitest";
import { ask } from "../core/newBroker.ts";
import { createCluster, loadCluster, saveCluster, type Cluster, type SavedCluster } from "../../src/node/index.ts";

const { Kafka, logLevel, CompressionTypes } = kafkajs;

const folder = mkdtempSync(join(tmpdir(), "kafkajs-mock-saving-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function newKafka({ brokers, socketFactory }: Cluster) {
  return new Kafka({ brokers, socketFactory, logLevel: logLevel.NOTHING });
}

/** Commits an offset of partition 0 for a group without members. */
function commit({ broker }: Cluster, groupId: string, topic: string, committedOffset: number) {
  const partitions = [{ index: 0, committedOffset, committedLeaderEpoch: -1, committedMetadata: null }];
  const body = {
    groupId,
    generationId: -1,
    memberId: "",
    groupInstanceId: null,
    topics: [{ name: topic, partitions }],
  };
  const outcomes = broker.snapshot().brokers.map(({ id }) => ask(broker, "offsetCommit", 5, body, Date.now(), id));
  expect(outcomes.map((outcome) => JSON.stringify(outcome)).join()).toContain('"errorCode":0');
}

/** A cluster with a bit of everything: compressed, transactional, aborted, compacted and deleted records, offsets, ACLs. */
async function filledCluster(): Promise<Cluster> {
  const cluster = createCluster({ brokers: 3 });
  const { controls } = cluster;
  controls.createTopic({ name: "orders", partitions: 2, replicas: 3, configs: { "min.insync.replicas": 2 } });
  controls.createTopic({ name: "prices", configs: { "cleanup.policy": "compact" } });
  const kafka = newKafka(cluster);
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic: "orders", messages: [{ partition: 0, value: "plain", headers: { a: "b" } }] });
  await producer.send({
    topic: "orders",
    compression: CompressionTypes.GZIP,
    messages: [{ partition: 1, value: "packed" }],
  });
  for (const value of ["1", "2", "3"]) await producer.send({ topic: "prices", messages: [{ key: "k", value }] });
  const transactional = kafka.producer({ transactionalId: "tx", maxInFlightRequests: 1, idempotent: true });
  await transactional.connect();
  for (const end of ["commit", "abort"] as const) {
    const transaction = await transactional.transaction();
    await transaction.send({ topic: "orders", messages: [{ partition: 0, value: end }] });
    await transaction[end]();
  }
  controls.compact("prices");
  cluster.broker.partition("orders", 1).append("key", { plain: "path" }, 20, Date.now());
  commit(cluster, "g", "orders", 1);
  for (const client of [producer, transactional]) await client.disconnect();
  return cluster;
}

const textsOf = (cluster: Cluster, topic: string) =>
  cluster
    .messages(topic)
    .map(({ partition, offset, timestamp, key, value, headers }) =>
      JSON.stringify({ partition, offset, timestamp, key: String(key), value: String(value), headers }),
    );

test("a cluster that starts from a file holds what the other held, and goes on from there", async () => {
  const first = await filledCluster();
  const file = join(folder, "filled.json");
  saveCluster(first, file);
  const second = loadCluster(file);
  for (const topic of ["orders", "prices"]) expect(textsOf(second, topic)).toEqual(textsOf(first, topic));
  const view = ({ broker }: Cluster) =>
    broker
      .snapshot()
      .topics.filter(({ isInternal }) => !isInternal)
      .map(({ name, configs, partitions }) => ({
        name,
        configs,
        partitions,
      }));
  // What came by the plain path is a batch now, and weighs what a batch weighs.
  const withoutWeight = (cluster: Cluster) =>
    JSON.parse(
      JSON.stringify(view(cluster), (key, value: unknown) =>
        ["segments", "sizeBytes"].includes(key) ? undefined : value,
      ),
    );
  expect(withoutWeight(second)).toEqual(withoutWeight(first));
  expect(second.lag("g")).toEqual(first.lag("g"));
  expect(second.save()).toEqual({ ...first.save(), topics: second.save().topics });

  const kafka = newKafka(second);
  const handled: string[] = [];
  const consumer = kafka.consumer({ groupId: "g", maxWaitTimeInMs: 50 });
  await consumer.connect();
  await consumer.subscribe({ topics: ["orders"], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void handled.push(String(message.value)) });
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic: "orders", messages: [{ partition: 0, value: "new" }] });
  await second.waitForLag("g", 0);
  expect(handled.sort()).toEqual(["commit", "new", "packed", '{"plain":"path"}'].sort());
  // The transactional id goes on with its next epoch, so that the producer of the first cluster would be fenced.
  const again = kafka.producer({ transactionalId: "tx", maxInFlightRequests: 1, idempotent: true });
  await again.connect();
  await (await again.transaction()).abort();
  const epochs = [first, second].map((cluster) => cluster.broker.snapshot().transactions[0]?.epoch ?? -1);
  expect(epochs[1]).toBeGreaterThan(epochs[0] as number);
  for (const client of [consumer, producer, again]) await client.disconnect();
  for (const cluster of [first, second]) cluster.close();
});

test("a saved cluster is JSON, and starts any number of clusters", async () => {
  const first = await filledCluster();
  const saved = JSON.parse(JSON.stringify(first.save())) as SavedCluster;
  for (const seed of [1, 2]) {
    const copy = createCluster({ saved, seed });
    expect(copy.brokers).toHaveLength(3);
    expect(textsOf(copy, "orders")).toEqual(textsOf(first, "orders"));
    copy.close();
  }
  first.close();
});

test("old messages are as old as they were, and retention begins to look after its usual interval", () => {
  const first = createCluster();
  first.controls.createTopic({ name: "orders", configs: { "retention.ms": 1_000 } });
  first.broker.partition("orders", 0).append(null, "old", 3, 1_000);
  const second = createCluster({ saved: first.save() });
  expect(second.messages("orders")[0]?.timestamp).toBe("1000");
  second.skipTime(299_000);
  expect(second.messages("orders")).toHaveLength(1);
  second.skipTime(2_000);
  expect(second.messages("orders")).toHaveLength(0);
  for (const cluster of [first, second]) cluster.close();
});

test("an open transaction cannot be saved", async () => {
  const cluster = createCluster();
  cluster.controls.createTopic({ name: "orders" });
  const producer = newKafka(cluster).producer({ transactionalId: "tx", maxInFlightRequests: 1, idempotent: true });
  await producer.connect();
  const transaction = await producer.transaction();
  await transaction.send({ topic: "orders", messages: [{ value: "a" }] });
  expect(() => cluster.save()).toThrow('The transaction of "tx" is open. Commit or abort it before saving.');
  await transaction.commit();
  expect(cluster.save().topics).toHaveLength(1);
  await producer.disconnect();
  cluster.close();
});

test("a file that is damaged, of another version or for other brokers is refused", async () => {
  const first = await filledCluster();
  const saved = first.save();
  first.close();
  const file = join(folder, "damaged.json");
  saveCluster(createCluster(), file);
  writeFileSync(file, readFileSync(file, "utf8").slice(0, -20));
  expect(() => loadCluster(file)).toThrow("is no JSON");
  expect(() => createCluster({ saved: {} as never })).toThrow("It has to be what `cluster.save()` returned.");
  expect(() => createCluster({ saved: { ...saved, version: 9 } as never })).toThrow("has version 9");
  expect(() => createCluster({ saved: { ...saved, groups: undefined } as never })).toThrow("lacks its groups");
  expect(() => createCluster({ saved, brokers: 1 })).toThrow("is assigned to broker");
  const damaged = JSON.parse(JSON.stringify(saved)) as { topics: { partitions: { batches: string[] }[] }[] };
  const { batches } = damaged.topics[0]!.partitions[0]!;
  batches[0] = `${batches[0]!.slice(0, -8)}AAAAAAA=`;
  expect(() => createCluster({ saved: damaged as never })).toThrow("The saved batch 0 of orders-0 is damaged.");
});
