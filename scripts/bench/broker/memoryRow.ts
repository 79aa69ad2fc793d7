import kafkajs from "kafkajs";
import { createCluster } from "../../../packages/kafkajs-mock/src/index.ts";
import { atMost, type BenchRow } from "../row.ts";
import { usedBytes } from "./usedBytes.ts";

const RECORDS = 1_000_000;

/** What a million records of 100 bytes cost, sent by the client in batches of 1,000. */
export async function memoryRow(progress: (line: string) => void): Promise<BenchRow> {
  progress("memory of a million records");
  const cluster = createCluster();
  cluster.broker.controls.createTopic({ name: "memory", partitions: 1 });
  const kafka = new kafkajs.Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory, logLevel: 0 });
  const producer = kafka.producer();
  await producer.connect();
  const messages = Array.from({ length: 1000 }, () => ({ value: "x".repeat(100) }));
  const before = usedBytes();
  for (let sent = 0; sent < RECORDS; sent += 1000) await producer.send({ topic: "memory", messages });
  const after = usedBytes();
  const { endOffset } = cluster.broker.partition("memory", 0);
  if (endOffset !== RECORDS) throw new Error(`The log holds ${endOffset} of ${RECORDS} records.`);
  await producer.disconnect();
  cluster.close();
  return atMost("a million records of 100 bytes", (after - before) / 1_048_576, "MiB", 250);
}
