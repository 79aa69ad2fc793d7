import { spawn } from "node:child_process";
import { join } from "node:path";
import kafkajs from "kafkajs";
import { expect, test } from "vitest";
import { createCluster } from "../../src/index.ts";
import { pause } from "../conformance/until.ts";

const { Kafka, logLevel } = kafkajs;

const root = join(import.meta.dirname, "../..");

/** How a client is left behind when its cluster is closed; each is the body of a program that has `cluster` and `kafka`. */
const forgotten: Record<string, string> = {
  "a producer": `const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic: "orders", messages: [{ value: "a" }] });`,
  "an admin client": `const admin = kafka.admin();
    await admin.connect();
    await admin.listTopics();`,
  "a consumer that waits for messages": `await consume(async () => {});`,
  "a consumer in the middle of a message": `await consume(() => new Promise((resolve) => setTimeout(resolve, 500)));`,
  "a consumer that is not running yet": `const consumer = kafka.consumer({ groupId: "g" });
    await consumer.connect();`,
  "a consumer whose broker is down": `await consume(async () => {});
    cluster.controls.stopBroker(0);
    await pause(100);`,
  "a producer in the middle of a send": `const producer = kafka.producer();
    await producer.connect();
    cluster.controls.disturb({ api: "produce", delayMs: 600_000 });
    producer.send({ topic: "orders", messages: [{ value: "a" }] }).catch(() => {});
    await pause(50);`,
};

/** Runs a program in a Node process of its own, as a test runner does that waits until nothing is left to do. */
function exitOf(program: string): Promise<{ code: number | null; closedForMs: number }> {
  const source = `import { createCluster } from "./src/index.ts";
    import kafkajs from "kafkajs";
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const cluster = createCluster();
    cluster.controls.createTopic({ name: "orders", partitions: 2 });
    const kafka = new kafkajs.Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory, logLevel: 0 });
    const consume = async (eachMessage) => {
      const producer = kafka.producer();
      await producer.connect();
      await producer.send({ topic: "orders", messages: [{ value: "a" }, { value: "b" }] });
      const consumer = kafka.consumer({ groupId: "g" });
      await consumer.connect();
      await consumer.subscribe({ topics: ["orders"], fromBeginning: true });
      await consumer.run({ eachMessage });
      await pause(200);
    };
    ${program}
    cluster.close();
    const closedAtMs = performance.now();
    process.on("exit", () => console.log(performance.now() - closedAtMs));`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--no-warnings", "-e", source], {
    cwd: root,
  });
  let out = "";
  let failure = "";
  child.stdout.on("data", (text: Buffer) => (out += String(text)));
  child.stderr.on("data", (text: Buffer) => (failure += String(text)));
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      clearTimeout(timer);
      if (failure !== "") reject(new Error(failure));
      else resolve({ code, closedForMs: Number(out) });
    });
  });
}

test.each(Object.keys(forgotten))("%s that was not disconnected does not keep the process alive", async (name) => {
  const { code, closedForMs } = await exitOf(forgotten[name] as string);
  expect(code).toBe(0);
  expect(closedForMs).toBeLessThan(5_000);
});

test("after close a send fails at once, a connection is told why, and what was stored can be read", async () => {
  const cluster = createCluster();
  cluster.controls.createTopic({ name: "orders" });
  const { brokers, socketFactory } = cluster;
  const kafka = new Kafka({ brokers, socketFactory, logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic: "orders", messages: [{ value: "a" }] });
  cluster.close();
  cluster.close();
  await pause(20);
  expect(cluster.hub.links.size).toBe(0);
  await expect(producer.send({ topic: "orders", messages: [{ value: "b" }] })).rejects.toThrow(/unexpected error/);
  await expect(kafka.admin().connect()).rejects.toThrow(/unexpected error/);
  await pause(20);
  expect(cluster.hub.links.size).toBe(0);
  expect(cluster.broker.snapshot().topics[0]?.partitions[0]?.endOffset).toBe(1);
  expect(() => cluster.controls.createTopic({ name: "late" })).toThrow("createTopic: the cluster is closed.");
  expect(() => cluster.skipTime(5)).toThrow("skipTime: the cluster is closed.");
});

test("close ends connections over a slow network and to a broker that is cut off", async () => {
  const cluster = createCluster({ brokers: 2, network: { latencyMs: 5 } });
  cluster.controls.createTopic({ name: "orders", partitions: 2 });
  const { brokers, socketFactory } = cluster;
  const kafka = new Kafka({ brokers, socketFactory, logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: "g" });
  await consumer.connect();
  await consumer.subscribe({ topics: ["orders"] });
  const crashed = new Promise<boolean>((resolve) => {
    consumer.on("consumer.crash", ({ payload }) => resolve(payload.restart));
  });
  await consumer.run({ eachMessage: async () => {} });
  cluster.network.partition(1);
  await pause(50);
  cluster.close();
  expect(await crashed).toBe(false);
});
