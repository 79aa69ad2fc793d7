import { Kafka } from "kafkajs";
import { silentLogs } from "../../packages/kafkajs-mock/tests/conformance/silentLogs.ts";
import type { Target } from "../../packages/kafkajs-mock/tests/conformance/Target.ts";

/** Makes the cluster create its internal topics, so that no scenario pays for it or sees the retries. */
export async function warmUp(target: Target): Promise<void> {
  const retry = { initialRetryTime: 100, factor: 0, multiplier: 1, retries: 200 };
  const kafka = new Kafka({ ...target.clientConfig, retry, logCreator: silentLogs });
  const topic = "warm-up";
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
  await admin.disconnect();
  const producer = kafka.producer({ transactionalId: "warm-up", idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const transaction = await producer.transaction();
  await transaction.send({ topic, messages: [{ value: "x" }] });
  await transaction.commit();
  await producer.disconnect();
  const consumer = kafka.consumer({ groupId: "warm-up", maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.run({ eachMessage: async () => resolve() }).catch(reject);
  });
  await consumer.disconnect();
}
