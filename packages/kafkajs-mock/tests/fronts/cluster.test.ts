import kafkajs from "kafkajs";
import { expect, test } from "vitest";
import { createCluster } from "../../src/index.ts";

const { Kafka, logLevel } = kafkajs;

test("skipping time expires a session for the brokers at once", async () => {
  const cluster = createCluster();
  cluster.controls.createTopic({ name: "orders" });
  const kafka = new Kafka({
    brokers: cluster.brokers,
    socketFactory: cluster.socketFactory,
    logLevel: logLevel.NOTHING,
  });
  const consumer = kafka.consumer({ groupId: "g", sessionTimeout: 10_000, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: ["orders"] });
  await consumer.run({ eachMessage: async () => {} });
  expect(cluster.broker.snapshot().groups[0]).toMatchObject({ phase: "Stable" });
  cluster.skipTime(10_001);
  expect(cluster.broker.snapshot().groups[0]).toMatchObject({ phase: "Empty", members: [] });
  expect(() => cluster.skipTime(-1)).toThrow("Time only moves forward");
  await consumer.disconnect();
  cluster.close();
});

test("the same seed names members alike, another seed differently", async () => {
  const nameOf = async (seed: number) => {
    const cluster = createCluster({ seed });
    cluster.controls.createTopic({ name: "orders" });
    const kafka = new Kafka({
      clientId: "c",
      brokers: cluster.brokers,
      socketFactory: cluster.socketFactory,
      logLevel: logLevel.NOTHING,
    });
    const consumer = kafka.consumer({ groupId: "g", maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topics: ["orders"] });
    await consumer.run({ eachMessage: async () => {} });
    const [member] = cluster.broker.snapshot().groups[0]?.members ?? [];
    await consumer.disconnect();
    cluster.close();
    return member?.id;
  };
  const name = await nameOf(3);
  expect(name).toMatch(/^c-[0-9a-f-]{36}$/);
  expect(await nameOf(3)).toBe(name);
  expect(await nameOf(4)).not.toBe(name);
});

test("an unknown setting is refused with the names there are", () => {
  const settings = { "num.partition": 3 } as Record<string, number>;
  expect(() => createCluster({ settings })).toThrow(/"num.partition" is unknown.*num\.partitions/);
});
