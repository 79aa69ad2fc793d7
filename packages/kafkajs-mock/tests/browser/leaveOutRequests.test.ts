import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { bundleBrowser } from "../../build/bundleBrowser.mjs";
import { leaveOutRequests } from "../../build/leaveOutRequests.mjs";

type Bundle = typeof import("../../src/browser/index.ts");

/** The bundle as pages get it, and the whole one. */
let small: Bundle;
let whole: Bundle;
let bytes: Record<"small" | "whole", number>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  const load = async (name: string, plugins: Parameters<typeof bundleBrowser>[0]) => {
    const { outputFiles } = await bundleBrowser(plugins);
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, outputFiles![0]!.text);
    return [(await import(pathToFileURL(file).href)) as Bundle, outputFiles![0]!.text.length] as const;
  };
  const [[one, oneBytes], [other, otherBytes]] = await Promise.all([
    load("small", { plugins: [leaveOutRequests()] }),
    load("whole", {}),
  ]);
  [small, whole, bytes] = [one, other, { small: oneBytes, whole: otherBytes }];
});

/**
 * Two consumers of a group, a third that comes and goes, and one that begins late, until all have read everything. What is
 * zipped is unpacked by the engine in its own time, so that two readers at one virtual instant come in either order: a run
 * with it is compared by what was read, not by its trace.
 */
async function played({ startVirtualRun }: Bundle, { zips = false } = {}): Promise<{ trace: string; read: string[] }> {
  const run = await startVirtualRun({ seed: 5, brokers: 2 });
  const { time, cluster, kafkajs } = run;
  cluster.controls.createTopic({ name: "prices", partitions: 3, configs: {} });
  const { brokers, socketFactory } = cluster;
  const kafka = new kafkajs.Kafka({ clientId: "shop", brokers, socketFactory, logLevel: 0 });
  const read: string[] = [];
  const begin = async (groupId: string) => {
    const consumer = kafka.consumer({ groupId });
    await consumer.connect();
    await consumer.subscribe({ topics: ["prices"], fromBeginning: true });
    await consumer.run({
      autoCommitThreshold: 1,
      eachMessage: async ({ partition, message }) => void read.push(`${groupId} ${partition} ${message.offset}`),
    });
    return consumer;
  };
  const consumers = await time.until(Promise.all([begin("labels"), begin("labels")]));
  const producer = kafka.producer();
  await time.until(producer.connect());
  const send = (value: string, compression?: 1) =>
    time.until(
      producer.send({ topic: "prices", ...(compression && { compression }), messages: [{ key: value, value }] }),
    );
  for (let number = 0; number < 20; number += 1) await send(`price ${number}`);
  if (zips) await send("zipped", 1);
  const third = await time.until(begin("labels"));
  await time.advance(10_000);
  await time.until(third.disconnect());
  consumers.push(await time.until(begin("late")));
  await time.advance(30_000);
  await time.until(Promise.all([producer, ...consumers].map((client) => client.disconnect())));
  const trace = JSON.stringify(run.trace);
  run.close();
  return { trace, read };
}

test("producers and consumers speak the same bytes without what they cannot come to", async () => {
  const [one, other] = [await played(small), await played(whole)];
  expect(one.read.length).toBeGreaterThan(39);
  expect(one).toEqual(other);
});

test("what is zipped is read by both", async () => {
  const [one, other] = [await played(small, { zips: true }), await played(whole, { zips: true })];
  expect(new Set(one.read).size).toBe(42);
  expect(new Set(one.read)).toEqual(new Set(other.read));
});

test("what is left out is a sixth of the bundle at least", () => {
  expect(bytes.small).toBeLessThan((bytes.whole * 5) / 6);
});

test("whoever comes to what was left out is told what to do", async () => {
  const { brokers, socketFactory } = small.createCluster({ brokers: 1 });
  const kafkajs = await small.loadKafkaJs();
  expect(() => new kafkajs.Kafka({ brokers, socketFactory, logLevel: 0 }).admin()).toThrow(
    /admin is not in this bundle.*Bundle the browser entry without leaveOutRequests/,
  );
});
