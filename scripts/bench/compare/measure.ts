import { Kafka, Partitioners } from "kafkajs";
import { figure, type BenchRow } from "../row.ts";
import type { Contender, Running } from "./Contender.ts";

const TOPIC = "compare";
const BATCH = 1_000;
const MESSAGES = 100_000;
const SINGLE_SENDS = 1_000;
const MEBIBYTE = 1_048_576;
const VALUE = "x".repeat(100);
const PATIENCE_MS = 120_000;

/** One broker, one topic with one partition, one KafkaJS client, the same for every contender. */
export async function measure(contender: Contender): Promise<BenchRow[]> {
  const startedAtMs = performance.now();
  const running = await contender.start(1);
  const rows = [figure(`${contender.name}: start`, performance.now() - startedAtMs, "ms")];
  const row = (what: string, value: number, unit: string) =>
    rows.push(figure(`${contender.name}: ${what}`, value, unit));
  try {
    const kafka = clientOf(running);
    await firstMessage(kafka);
    row("start to first message", performance.now() - startedAtMs, "ms");
    row("single sends", await rateOfSends(kafka, 1, SINGLE_SENDS), "messages/s");
    row("batches of 1,000", await rateOfSends(kafka, BATCH, MESSAGES), "messages/s");
    row("reading", await rateOfReading(kafka), "messages/s");
    const bytes = running.memoryBytes();
    if (bytes !== null) row("memory with 100,000 messages", bytes / MEBIBYTE, "MiB");
    return rows;
  } catch (error) {
    throw new Error(`${(error as Error).message} (after: ${rows.map(({ name }) => name).join(", ")})`, {
      cause: error,
    });
  } finally {
    await running.stop();
  }
}

export function clientOf(running: Running): Kafka {
  return new Kafka({ ...running.clientConfig, logLevel: 0, retry: { initialRetryTime: 50, retries: 20 } });
}

async function firstMessage(kafka: Kafka): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  // librdkafka's mock has no requests of administrators; there the first who writes makes the topic.
  await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1, replicationFactor: 1 }] }).catch(() => {});
  await admin.disconnect();
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic: TOPIC, messages: [{ value: VALUE }] });
  await producer.disconnect();
  await readSome(kafka, "first", 1);
}

/** Messages per second of sends that are awaited one by one. */
async function rateOfSends(kafka: Kafka, batch: number, count: number): Promise<number> {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const messages = Array.from({ length: batch }, () => ({ value: VALUE }));
  const warmUp = Math.ceil(count / batch / 10);
  for (let sent = 0; sent < warmUp; sent++) await producer.send({ topic: TOPIC, messages });
  const startedAtMs = performance.now();
  for (let sent = 0; sent < count; sent += batch) await producer.send({ topic: TOPIC, messages });
  const tookMs = performance.now() - startedAtMs;
  await producer.disconnect();
  return (count * 1_000) / tookMs;
}

/** Messages per second, from the first to the last that is handled. */
async function rateOfReading(kafka: Kafka): Promise<number> {
  return (MESSAGES * 1_000) / (await readSome(kafka, "all", MESSAGES));
}

/** Reads from the beginning and returns the milliseconds from the first batch to the one that brings the wanted message. */
async function readSome(kafka: Kafka, groupId: string, wanted: number): Promise<number> {
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
  let [count, firstAtMs] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  const tookMs = await new Promise<number>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${count} of ${wanted} messages came.`)), PATIENCE_MS);
    const eachBatch = async ({ batch }: { batch: { messages: readonly unknown[] } }) => {
      if (count === 0) firstAtMs = performance.now();
      count += batch.messages.length;
      if (count >= wanted) resolve(performance.now() - firstAtMs);
    };
    consumer.on("consumer.crash", ({ payload }) => payload.restart || reject(payload.error));
    consumer.run({ eachBatch }).catch(reject);
  }).finally(() => clearTimeout(timer));
  await consumer.disconnect();
  return tookMs;
}
