import { findEngine } from "./findEngine.ts";
import type { KafkaCluster, KafkaClusterOptions } from "./KafkaCluster.ts";
import { startWithDocker } from "./startWithDocker.ts";
import { startWithJava } from "./startWithJava.ts";

/** Starts a real Apache Kafka and resolves when it answers. Throws `KafkaUnavailable` where none can be run. */
export async function startKafka(options: KafkaClusterOptions): Promise<KafkaCluster> {
  return findEngine(options.engine) === "docker" ? startWithDocker(options) : startWithJava(options);
}
