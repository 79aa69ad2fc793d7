/**
 * Starts a real Apache Kafka (KRaft) for trying things by hand, and stops it on Ctrl-C:
 *
 *   npm run kafka -- --nodes 1|3 [--port 9092] [--engine docker|java]
 *
 * Changes nothing but `.cache/kafka` (the jars, fetched once) and a temporary folder that it removes when it ends.
 */
import { parseArgs } from "node:util";
import type { KafkaClusterOptions } from "./kafka/KafkaCluster.ts";
import { KafkaUnavailable } from "./kafka/KafkaUnavailable.ts";
import { KAFKA_VERSION } from "./kafka/kafkaVersion.ts";
import { startKafka } from "./kafka/startKafka.ts";

const PARENT_CHECK_MS = 500;

const stopWanted = waitForStop();
try {
  const options = readOptions();
  console.log(`Starting Apache Kafka ${KAFKA_VERSION}, ${options.nodeCount} node(s). The first start fetches it.`);
  const cluster = await startKafka(options);
  if (cluster.folder !== null) console.log(`Data and logs: ${cluster.folder}`);
  console.log(`Kafka is ready on ${cluster.addresses.join(",")} (Ctrl-C stops it)`);
  await stopWanted;
  console.log("Stopping Kafka.");
  await cluster.stop();
  process.exit(0);
} catch (error) {
  console.error(error instanceof KafkaUnavailable || error instanceof TypeError ? error.message : error);
  process.exit(1);
}

function readOptions(): KafkaClusterOptions {
  const { values } = parseArgs({
    options: {
      nodes: { type: "string", default: "1" },
      port: { type: "string", default: "9092" },
      engine: { type: "string" },
    },
  });
  const nodeCount = Number(values.nodes);
  if (nodeCount !== 1 && nodeCount !== 3) throw new TypeError(`--nodes takes 1 or 3, not "${values.nodes}".`);
  const firstPort = Number(values.port);
  if (!Number.isInteger(firstPort) || firstPort < 1024 || firstPort > 65_532)
    throw new TypeError(`--port takes a port number from 1024 to 65532, not "${values.port}".`);
  const { engine } = values;
  if (engine !== undefined && engine !== "docker" && engine !== "java")
    throw new TypeError(`--engine takes docker or java, not "${engine}".`);
  return { nodeCount, firstPort, ...(engine === undefined ? {} : { engine }) };
}

/** Resolves on Ctrl-C, on a polite kill, and when the `npm run` around this script was killed. */
function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    if (process.env["npm_lifecycle_event"] === undefined) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), PARENT_CHECK_MS).unref();
  });
}
