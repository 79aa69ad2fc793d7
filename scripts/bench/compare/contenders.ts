import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCluster } from "../../../packages/kafkajs-mock/src/index.ts";
import { makePackedProject, type PackedProject } from "../../../packages/kafkajs-mock/tests/packaging/packedProject.ts";
import { fetchJars } from "../../kafka/fetchJars.ts";
import { KAFKA_VERSION } from "../../kafka/kafkaVersion.ts";
import { startWithJava } from "../../kafka/startWithJava.ts";
import { usedBytes } from "../broker/usedBytes.ts";
import type { Contender } from "./Contender.ts";
import { residentBytes, startProgram } from "./startProgram.ts";

const CACHE = join(import.meta.dirname, "../../../.cache/compare");
const CONFLUENT_KAFKA = "confluent-kafka==2.16.1";
const KFAKE = join(CACHE, "kfake");
const PYTHON_PACKAGES = join(CACHE, "python");

let bytesBefore = 0;

const inMemory: Contender = {
  name: "kafkajs-mock in memory",
  prepare: () => void (bytesBefore = usedBytes()),
  async start(brokers) {
    const cluster = createCluster({ brokers });
    return {
      clientConfig: { brokers: cluster.brokers, socketFactory: cluster.socketFactory },
      memoryBytes: () => usedBytes() - bytesBefore,
      stop: async () => cluster.close(),
    };
  },
};

let installed: PackedProject | null = null;

const overTcp: Contender = {
  name: "kafkajs-mock over TCP",
  /** Installed as by a stranger, because in a clone the command begins with the sources, which takes longer. */
  prepare() {
    const project = makePackedProject("kafkajs@2.2.4");
    installed = project;
    process.once("exit", () => project.remove());
  },
  start(brokers) {
    const binary = join(installed!.folder, "node_modules/kafkajs-mock/bin/kafkajs-mock.mjs");
    return startProgram(process.execPath, [binary, "--brokers", String(brokers), "--port", "0"]);
  },
};

const kfake: Contender = {
  name: "kfake (franz-go)",
  prepare() {
    if (existsSync(KFAKE)) return;
    quietly("go", ["build", "-o", KFAKE, "."], join(import.meta.dirname, "kfake"));
  },
  start: (brokers) => startProgram(KFAKE, [String(brokers)]),
};

const librdkafka: Contender = {
  name: "librdkafka's mock",
  prepare() {
    if (existsSync(PYTHON_PACKAGES)) return;
    quietly("python3", ["-m", "pip", "install", "--quiet", "--target", PYTHON_PACKAGES, CONFLUENT_KAFKA]);
  },
  start(brokers) {
    const program = join(import.meta.dirname, "librdkafka_mock.py");
    return startProgram("python3", [program, String(brokers)], { PYTHONPATH: PYTHON_PACKAGES });
  },
};

const apache: Contender = {
  name: `Apache Kafka ${KAFKA_VERSION} by Java`,
  prepare: fetchJars,
  async start(nodeCount) {
    const cluster = await startWithJava({ nodeCount });
    return {
      clientConfig: { brokers: [...cluster.addresses] },
      memoryBytes: () => sum(processesNaming(`${cluster.folder}/node-`).map(residentBytes)),
      stop: () => cluster.stop(),
    };
  },
};

/** Everything that is compared, ours first. */
export const contenders: readonly Contender[] = [inMemory, overTcp, kfake, librdkafka, apache];

function quietly(command: string, parameters: readonly string[], cwd?: string): void {
  mkdirSync(CACHE, { recursive: true });
  execFileSync(command, parameters, { stdio: ["ignore", "ignore", "pipe"], cwd });
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}

/** The Java processes whose command line names something; Linux tells them in /proc. */
function processesNaming(text: string): number[] {
  if (!existsSync("/proc")) return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return line.startsWith("java") && line.includes(text);
      } catch {
        return false;
      }
    });
}
