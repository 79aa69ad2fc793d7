import { spawnSync } from "node:child_process";
import { hasJars } from "./fetchJars.ts";
import type { KafkaEngine } from "./KafkaCluster.ts";
import { KafkaUnavailable } from "./KafkaUnavailable.ts";

const PROBE_TIMEOUT_MS = 10_000;
const OLDEST_JAVA = 17;

/**
 * Says which engine can run a Kafka here: Docker where an engine answers (the command alone is not enough), else Java 17
 * with Maven or with jars that were fetched before. Throws `KafkaUnavailable` naming what was looked for.
 */
export function findEngine(wanted?: KafkaEngine): KafkaEngine {
  const dockerProblem = wanted === "java" ? "Docker was not asked for" : problemOfDocker();
  if (dockerProblem === null) return "docker";
  const javaProblem = wanted === "docker" ? "Java was not asked for" : problemOfJava();
  if (javaProblem === null) return "java";
  throw new KafkaUnavailable(
    `No way to run Apache Kafka on this machine: ${dockerProblem}; ${javaProblem}.`,
    "Start a Docker engine, or install Java 17 or newer together with Maven (Debian: openjdk-17-jre-headless, maven).",
  );
}

function problemOfDocker(): string | null {
  const probe = spawnSync("docker", ["info", "--format", "{{.ServerVersion}}"], {
    encoding: "utf8",
    timeout: PROBE_TIMEOUT_MS,
  });
  if (probe.error) return "the command docker is not installed";
  return probe.status === 0 && probe.stdout.trim() !== "" ? null : "no Docker engine is running";
}

function problemOfJava(): string | null {
  const probe = spawnSync("java", ["-version"], { encoding: "utf8", timeout: PROBE_TIMEOUT_MS });
  if (probe.error || probe.status !== 0) return "Java is not installed";
  const version = Number(/version "(\d+)/.exec(probe.stderr)?.[1] ?? 0);
  if (version < OLDEST_JAVA) return `Java ${version} is older than ${OLDEST_JAVA}`;
  if (hasJars()) return null;
  const maven = spawnSync("mvn", ["--version"], { encoding: "utf8", timeout: PROBE_TIMEOUT_MS });
  return maven.error || maven.status !== 0 ? "Maven, which fetches Kafka's jars, is not installed" : null;
}
