/**
 * Plays everything that kafkajs-mock promises against a real Apache Kafka too, and compares:
 *
 *   npm run test:kafka [-- --only PART-OF-A-NAME] [--seeds 200] [--record]
 *
 * `--record` stores what Apache did (tests/conformance/apache-traces.json) and writes the conformance report and the table
 * of clients. Where neither Docker nor Java can run a Kafka, everything is counted as skipped, by name. Changes nothing else but `.cache/kafka`.
 */
import { parseArgs } from "node:util";
import { ourTarget } from "../packages/kafkajs-mock/tests/conformance/ourTarget.ts";
import { families } from "../packages/kafkajs-mock/tests/conformance/scenarios/index.ts";
import { foreignClients } from "../packages/kafkajs-mock/tests/foreign/foreignClients.ts";
import { exitWith } from "./exitWith.ts";
import { KafkaUnavailable } from "./kafka/KafkaUnavailable.ts";
import { KAFKA_VERSION } from "./kafka/kafkaVersion.ts";
import { startKafka } from "./kafka/startKafka.ts";
import { apacheTarget } from "./test-kafka/apacheTarget.ts";
import { playBoth } from "./test-kafka/playBoth.ts";
import { playForeign } from "./test-kafka/playForeign.ts";
import { playSchedules } from "./test-kafka/playSchedules.ts";
import { Results } from "./test-kafka/Results.ts";
import { writeClientsPage } from "./test-kafka/writeClientsPage.ts";
import { warmUp } from "./test-kafka/warmUp.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    seeds: { type: "string", default: "200" },
    record: { type: "boolean", default: false },
  },
});
const startedAtMs = performance.now();
const results = new Results();

const cluster = await startKafka({
  nodeCount: 3,
  hasTokenListeners: true,
  settings: {
    "group.min.session.timeout.ms": 1_500,
    "log.cleaner.backoff.ms": 500,
    "connections.max.idle.ms": 10_000,
  },
}).catch((error: unknown) => {
  if (!(error instanceof KafkaUnavailable)) throw error;
  console.log(error.message);
  for (const { scenarios } of families)
    for (const { name } of scenarios) results.skipped(name, "no Apache Kafka on this machine");
  for (const { name } of foreignClients) results.skipped(`${name} on Apache Kafka`, "no Apache Kafka on this machine");
  results.skipped("random schedules on Apache Kafka", "no Apache Kafka on this machine");
  return null;
});

// A promise may fail before its scenario looks at it. It must not end the run; one that nobody looks at in the end has failed.
const unseen = new Map<Promise<unknown>, unknown>();
process.on("unhandledRejection", (reason, promise) => void unseen.set(promise, reason));
process.on("rejectionHandled", (promise) => void unseen.delete(promise));

if (cluster !== null) {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void cluster.stop().finally(() => process.exit(130)));
  try {
    console.log(`Apache Kafka ${KAFKA_VERSION} by ${cluster.engine} is up after ${seconds()} s.`);
    const [apache, ours] = [apacheTarget(cluster), await ourTarget()];
    await warmUp(apache);
    await warmUp(ours);
    console.log("Scenarios against both:");
    const scenarios = await playBoth(apache, ours, results, { only: values.only, isRecording: values.record });
    console.log("Foreign clients on both:");
    const foreign = await playForeign(apache, results, values.only);
    if (values.record && values.only === "") writeClientsPage(scenarios, foreign);
    await ours.close();
    console.log("Random schedules:");
    if (values.only === "") await playSchedules(apache, Number(values.seeds), results);
  } finally {
    await cluster.stop();
  }
}

for (const reason of unseen.values())
  results.failed("a promise that failed unseen", reason instanceof Error ? String(reason.stack) : String(reason));
console.log(`test:kafka took ${seconds()} s.`);
console.log(results.summary());
exitWith(results.hasFailed ? 1 : 0);

function seconds(): string {
  return ((performance.now() - startedAtMs) / 1000).toFixed(0);
}
