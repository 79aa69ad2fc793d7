/**
 * An hour in which three consumers of one group find nothing new, on virtual time, in a process of its own: prints its processor
 * time in milliseconds. `node idleHour.ts <bundle> broker` lets the broker answer, `… stub` a stub that only ever says "nothing
 * new": client and virtual time are in both, and the difference is what the broker costs.
 */
import { pathToFileURL } from "node:url";
import type * as Bundle from "../../../packages/kafkajs-mock/src/browser/index.ts";
import { quietFrom } from "./stubs.ts";

const HOUR_MS = 3_600_000;
/** The client's own default: how long a broker holds a Fetch that finds nothing. */
const FETCH_MS = 5_000;
/** Long enough for every kind of reply to have come. */
const BEFORE_MS = 20_000;

const [bundle, answers] = process.argv.slice(2) as [string, "broker" | "stub"];
const { startVirtualRun } = (await import(pathToFileURL(bundle).href)) as typeof Bundle;
const { kafkajs, cluster, time } = await startVirtualRun();
// The trace of the run is for tests, and would be in one of the two only.
cluster.hub.observer = null;
cluster.controls.createTopic({ name: "idle", partitions: 3 });
let hasBegun = false;
const socketFactory = answers === "stub" ? quietFrom(cluster, () => hasBegun, FETCH_MS) : cluster.socketFactory;
const kafka = new kafkajs.Kafka({ brokers: cluster.brokers, socketFactory, logLevel: kafkajs.logLevel.NOTHING });
for (let index = 0; index < 3; index++) {
  const consumer = kafka.consumer({ groupId: "idle" });
  await time.until(consumer.connect());
  await time.until(consumer.subscribe({ topics: ["idle"] }));
  await time.until(consumer.run({ eachMessage: async () => {} }));
}
await time.advance(BEFORE_MS);
hasBegun = true;
const before = process.cpuUsage();
await time.advance(HOUR_MS);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
process.exit(0);
