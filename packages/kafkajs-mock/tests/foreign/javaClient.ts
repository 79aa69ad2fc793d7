import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ForeignClient } from "./ForeignClient.ts";
import { linesOf, run } from "./run.ts";

/** Filled by `npm run kafka` and `npm run test:kafka`, which fetch Kafka's jars with Maven. */
const JARS = join(import.meta.dirname, "../../../../.cache/kafka/jars-4.4.0");
const JVM_OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"];

/** Apache Kafka's own client, by a small class that Java compiles as it starts it. */
export const javaClient: ForeignClient = {
  name: "Apache Kafka's Java client",
  problem() {
    if (spawnSync("javac", ["-version"]).error !== undefined) return "no Java development kit is installed";
    return existsSync(JARS) ? null : "Kafka's jars were not fetched yet (npm run kafka fetches them)";
  },
  async play(addresses, suffix) {
    const source = join(import.meta.dirname, "JavaClient.java");
    const output = await run("java", [...JVM_OPTIONS, "-cp", join(JARS, "*"), source, addresses.join(","), suffix]);
    return linesOf(output);
  },
  expected: [
    "nodes: 3",
    "partitions: 2",
    "latest: 0",
    "again: TopicExistsException",
    "first offset: 0",
    "values: [value-0, value-1, value-2, value-3, value-4, value-5, value-6, value-7, value-8, value-9]",
    "committed: 10",
    "offset by time: 3 at 4000",
    "offset after the end: null",
    "ends: 0 to 5",
    "alone: 2",
    "shared: 1 and 1",
    "alone again: 2",
    "zombie: fenced",
    "read_committed: [commit, commit]",
    "read_uncommitted: [commit, abort, commit]",
    "offsets in the transaction: 5",
    "processed: [commit!, commit!]",
  ],
};
