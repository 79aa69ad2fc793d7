import { Kafka, logLevel } from "kafkajs";

const ATTEMPT_PAUSE_MS = 200;

/**
 * Waits until the cluster at `addresses` answers and counts `nodeCount` brokers. Throws with `describeFailure()` when
 * `hasFailed()` says that a node is gone, or when `patienceMs` have passed.
 */
export async function waitUntilReady(options: {
  addresses: readonly string[];
  nodeCount: number;
  patienceMs: number;
  hasFailed: () => boolean;
  describeFailure: () => string;
}): Promise<void> {
  const giveUpAtMs = performance.now() + options.patienceMs;
  while (performance.now() < giveUpAtMs) {
    if (options.hasFailed()) break;
    if (await hasAllBrokers(options.addresses, options.nodeCount)) return;
    await new Promise((resolve) => setTimeout(resolve, ATTEMPT_PAUSE_MS));
  }
  throw new Error(options.describeFailure());
}

async function hasAllBrokers(addresses: readonly string[], nodeCount: number): Promise<boolean> {
  const answers = await Promise.all(addresses.map((address) => countBrokers(address)));
  return answers.every((count) => count === nodeCount);
}

async function countBrokers(address: string): Promise<number> {
  const kafka = new Kafka({ brokers: [address], logLevel: logLevel.NOTHING, retry: { retries: 0 } });
  const admin = kafka.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length;
  } catch {
    return 0;
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
