import { spawnSync } from "node:child_process";
import { freePorts } from "./freePorts.ts";
import type { KafkaCluster, KafkaClusterOptions, KafkaNode } from "./KafkaCluster.ts";
import { KAFKA_VERSION } from "./kafkaVersion.ts";
import { serverProperties } from "./serverProperties.ts";
import { waitUntilReady } from "./waitUntilReady.ts";

const IMAGE = `apache/kafka:${KAFKA_VERSION}`;
const INTERNAL_PORT = 19_092;
const CONTROLLER_PORT = 19_093;
const PATIENCE_MS = 120_000;

/** Starts Apache Kafka as containers of the official image, in a network of their own that `stop` removes. */
export async function startWithDocker(options: KafkaClusterOptions): Promise<KafkaCluster> {
  const name = `kafka-${process.pid}-${Date.now()}`;
  const ids = Array.from({ length: options.nodeCount }, (_, index) => index + 1);
  const ports =
    options.firstPort === undefined ? await freePorts(ids.length) : ids.map((id) => options.firstPort! + id - 1);
  const nodes = ids.map((id): KafkaNode => ({
    id,
    address: `localhost:${ports[id - 1]}`,
    stop: async () => void docker("stop", `${name}-${id}`),
    start: async () => void docker("start", `${name}-${id}`),
  }));
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    for (const id of ids) docker("rm", "--force", "--volumes", `${name}-${id}`);
    docker("network", "rm", name);
  };
  try {
    mustWork(docker("network", "create", name));
    for (const id of ids) mustWork(docker(...containerCommand({ name, id, port: ports[id - 1]!, options })));
    await waitUntilReady({
      addresses: nodes.map((node) => node.address),
      nodeCount: ids.length,
      patienceMs: PATIENCE_MS,
      hasFailed: () => false,
      describeFailure: () =>
        `Kafka was not ready within ${PATIENCE_MS / 1000} s. Last lines:\n${docker("logs", "--tail", "15", `${name}-1`).output}`,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    engine: "docker",
    nodes,
    addresses: nodes.map((node) => node.address),
    tokenAddresses: null,
    folder: null,
    stop,
  };
}

/** The parameters of `docker run` for one node. The image reads `KAFKA_…` variables as broker settings. */
export function containerCommand(node: {
  name: string;
  id: number;
  port: number;
  options: KafkaClusterOptions;
}): string[] {
  const host = (id: number) => `${node.name}-${id}`;
  const ids = Array.from({ length: node.options.nodeCount }, (_, index) => index + 1);
  const properties = serverProperties({
    id: node.id,
    nodeCount: node.options.nodeCount,
    listeners: { PLAINTEXT: `:${node.port}`, INTERNAL: `:${INTERNAL_PORT}`, CONTROLLER: `:${CONTROLLER_PORT}` },
    advertised: { PLAINTEXT: `localhost:${node.port}`, INTERNAL: `${host(node.id)}:${INTERNAL_PORT}` },
    voters: ids.map((id) => `${id}@${host(id)}:${CONTROLLER_PORT}`),
    interBrokerListener: "INTERNAL",
    logFolder: "/tmp/kafka-data",
    extra: node.options.settings ?? {},
  });
  const variables = Object.entries(properties).flatMap(([key, value]) => [
    "--env",
    `KAFKA_${key.toUpperCase().replaceAll(".", "_")}=${value}`,
  ]);
  const place = ["--name", host(node.id), "--hostname", host(node.id), "--network", node.name];
  return ["run", "--detach", ...place, "--publish", `127.0.0.1:${node.port}:${node.port}`, ...variables, IMAGE];
}

function docker(...parameters: string[]): { isOk: boolean; output: string } {
  const result = spawnSync("docker", parameters, { encoding: "utf8" });
  return { isOk: result.status === 0, output: `${result.stdout}${result.stderr}`.trim() };
}

function mustWork(result: { isOk: boolean; output: string }): void {
  if (!result.isOk) throw new Error(`Docker refused: ${result.output}`);
}
