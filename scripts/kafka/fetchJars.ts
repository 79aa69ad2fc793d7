import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KafkaUnavailable } from "./KafkaUnavailable.ts";
import { KAFKA_VERSION } from "./kafkaVersion.ts";

const CACHE_FOLDER = join(import.meta.dirname, "..", "..", ".cache", "kafka");
const JARS_FOLDER = join(CACHE_FOLDER, `jars-${KAFKA_VERSION}`);
const FETCH_TIMEOUT_MS = 5 * 60_000;

/** The folder of Kafka's jars, as a Java class path. The client's classes are among them. */
export const CLASS_PATH = join(JARS_FOLDER, "*");

/** Whether the jars were fetched before; the folder appears only when it is complete. */
export function hasJars(): boolean {
  return existsSync(JARS_FOLDER);
}

/** Fetches Kafka's jars (45 files, 43 MB) with Maven into `.cache/kafka`, once. Throws `KafkaUnavailable` if that fails. */
export function fetchJars(): void {
  if (hasJars()) return;
  const work = join(CACHE_FOLDER, `fetching-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    writeFileSync(join(work, "pom.xml"), pom());
    const maven = spawnSync("mvn", ["-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=jars"], {
      cwd: work,
      encoding: "utf8",
      timeout: FETCH_TIMEOUT_MS,
    });
    if (maven.status !== 0 || readdirSync(join(work, "jars")).length === 0) throw fetchFailed(maven.stdout);
    if (!hasJars()) renameSync(join(work, "jars"), JARS_FOLDER);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function fetchFailed(output: string | null): KafkaUnavailable {
  const firstError = output?.split("\n").find((line) => line.includes("ERROR")) ?? "Maven ended without a message";
  return new KafkaUnavailable(
    `Maven could not fetch Apache Kafka ${KAFKA_VERSION}: ${firstError}`,
    "Check that Maven reaches its repository (network, proxy, ~/.m2/settings.xml) and try again.",
  );
}

function pom(): string {
  const dependency = (group: string, artifact: string, version: string) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  return [
    `<project xmlns="http://maven.apache.org/POM/4.0.0">`,
    `<modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>kafka-jars</artifactId><version>1</version>`,
    `<dependencies>`,
    dependency("org.apache.kafka", "kafka_2.13", KAFKA_VERSION),
    dependency("org.slf4j", "slf4j-simple", "1.7.36"),
    `</dependencies></project>`,
  ].join("\n");
}
