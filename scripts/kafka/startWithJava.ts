import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLASS_PATH, fetchJars } from "./fetchJars.ts";
import { assertPortsFree, freePorts } from "./freePorts.ts";
import type { KafkaCluster, KafkaClusterOptions, KafkaNode } from "./KafkaCluster.ts";
import { propertiesFile, serverProperties } from "./serverProperties.ts";
import { spawnGuarded, type GuardedProcess } from "./spawnGuarded.ts";
import { waitUntilReady } from "./waitUntilReady.ts";

const JVM_OPTIONS = [
  "-Xmx512m",
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
  "-Dorg.slf4j.simpleLogger.showDateTime=true",
];
/** Kafka's own validator of unsecured tokens needs a login even where no broker logs in. */
const TOKEN_SETTINGS = {
  "listener.name.tokens.sasl.enabled.mechanisms": "OAUTHBEARER",
  "listener.name.tokens.oauthbearer.sasl.jaas.config":
    'org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub="broker";',
};
const CLUSTER_ID = "cGFzdC10aGUtcGxhdGVhdQ";
const PATIENCE_MS = 90_000;
const LOG_LINES_SHOWN = 15;

interface JavaNode extends KafkaNode {
  readonly tokenAddress: string | null;
  isRunning(): boolean;
  logTail(): string;
  kill(): Promise<void>;
}

/** Starts Apache Kafka as JVMs of this machine, with everything they write in one temporary folder. */
export async function startWithJava(options: KafkaClusterOptions): Promise<KafkaCluster> {
  fetchJars();
  const folder = mkdtempSync(join(tmpdir(), "kafka-"));
  const nodes: JavaNode[] = [];
  const stop = async () => {
    // The data is thrown away, so nobody waits for an orderly handover of leaders.
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    nodes.push(...(await prepareNodes(folder, options)));
    await Promise.all(nodes.map((node) => node.start()));
    await allReady(nodes, nodes.length);
  } catch (error) {
    await stop();
    throw error;
  }
  const addresses = nodes.map((node) => node.address);
  const tokenAddresses = options.hasTokenListeners === true ? nodes.map((node) => node.tokenAddress ?? "") : null;
  return { engine: "java", nodes, addresses, tokenAddresses, folder, stop };
}

async function prepareNodes(folder: string, options: KafkaClusterOptions): Promise<JavaNode[]> {
  const { nodeCount, firstPort, settings = {}, hasTokenListeners = false } = options;
  const ids = Array.from({ length: nodeCount }, (_, index) => index + 1);
  const ports = await freePorts(nodeCount * 3);
  const clientPorts =
    firstPort === undefined ? ports.slice(nodeCount, nodeCount * 2) : ids.map((id) => firstPort + id - 1);
  await assertPortsFree(clientPorts);
  const voters = ids.map((id) => `${id}@localhost:${ports[id - 1]}`);
  return ids.map((id) => {
    const address = `localhost:${clientPorts[id - 1]}`;
    const tokenAddress = hasTokenListeners ? `localhost:${ports[nodeCount * 2 + id - 1]}` : null;
    const clientListeners = { PLAINTEXT: address, ...(tokenAddress === null ? {} : { TOKENS: tokenAddress }) };
    const properties = serverProperties({
      id,
      nodeCount,
      listeners: { ...clientListeners, CONTROLLER: `localhost:${ports[id - 1]}` },
      advertised: { ...clientListeners, CONTROLLER: `localhost:${ports[id - 1]}` },
      ...(tokenAddress === null ? {} : { protocols: { TOKENS: "SASL_PLAINTEXT" } }),
      voters,
      interBrokerListener: "PLAINTEXT",
      logFolder: join(folder, `data-${id}`),
      extra: tokenAddress === null ? settings : { ...settings, ...TOKEN_SETTINGS },
    });
    const file = join(folder, `node-${id}.properties`);
    mkdirSync(properties["log.dirs"]!);
    writeFileSync(file, propertiesFile(properties));
    formatStorage(file);
    return javaNode({ id, address, tokenAddress, file, logFile: join(folder, `node-${id}.log`) });
  });
}

function formatStorage(file: string): void {
  const tool = spawnSync(
    "java",
    [...JVM_OPTIONS, "-cp", CLASS_PATH, "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", file],
    { encoding: "utf8" },
  );
  if (tool.status !== 0) throw new Error(`Kafka's storage could not be formatted:\n${tool.stdout}${tool.stderr}`);
}

function javaNode(node: {
  id: number;
  address: string;
  tokenAddress: string | null;
  file: string;
  logFile: string;
}): JavaNode {
  let running: GuardedProcess | null = null;
  const end = async (patienceMs: number) => {
    const process = running;
    running = null;
    await process?.stop(patienceMs);
  };
  const self: JavaNode = {
    id: node.id,
    address: node.address,
    tokenAddress: node.tokenAddress,
    isRunning: () => running !== null,
    logTail: () => readFileSync(node.logFile, "utf8").trimEnd().split("\n").slice(-LOG_LINES_SHOWN).join("\n"),
    stop: () => end(PATIENCE_MS),
    kill: () => end(0),
    async start() {
      if (running !== null) return;
      const log = openSync(node.logFile, "a");
      const started = spawnGuarded("java", [...JVM_OPTIONS, "-cp", CLASS_PATH, "kafka.Kafka", node.file], log);
      closeSync(log);
      running = started;
      void started.ended.then(() => {
        if (running === started) running = null;
      });
    },
  };
  return self;
}

async function allReady(nodes: readonly JavaNode[], nodeCount: number): Promise<void> {
  await waitUntilReady({
    addresses: nodes.map((node) => node.address),
    nodeCount,
    patienceMs: PATIENCE_MS,
    hasFailed: () => nodes.some((node) => !node.isRunning()),
    describeFailure: () =>
      nodes
        .filter((node) => !node.isRunning())
        .map((node) => `Kafka's node ${node.id} (${node.address}) ended. Its last lines:\n${node.logTail()}`)
        .join("\n\n") || `Kafka was not ready within ${PATIENCE_MS / 1000} s. Last lines:\n${nodes[0]?.logTail()}`,
  });
}
