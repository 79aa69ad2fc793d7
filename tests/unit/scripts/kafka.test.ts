import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assertPortsFree, freePorts } from "../../../scripts/kafka/freePorts.ts";
import { propertiesFile, serverProperties } from "../../../scripts/kafka/serverProperties.ts";
import { containerCommand } from "../../../scripts/kafka/startWithDocker.ts";

const ROOT = join(import.meta.dirname, "../../..");
const PATIENCE_MS = 60_000;

/** Runs a script where neither docker nor java can be found. */
const runWithoutEngines = (script: string) =>
  spawnSync(process.execPath, [join(ROOT, script)], {
    encoding: "utf8",
    env: { ...process.env, PATH: join(ROOT, "scripts") },
  });

test("kafka says what is missing and ends with 1 where neither Docker nor Java is there", () => {
  const { status, stderr } = runWithoutEngines("scripts/kafka.ts");
  expect(stderr).toContain("No way to run Apache Kafka on this machine");
  expect(stderr).toContain("install Java 17 or newer together with Maven");
  expect(status).toBe(1);
});

test(
  "test:kafka counts everything as skipped, by name, where no Kafka can run",
  () => {
    const { status, stdout } = runWithoutEngines("scripts/test-kafka.ts");
    expect(stdout).toContain("skipped acks 1 stores the message: no Apache Kafka on this machine");
    expect(stdout).toContain("skipped kcat on Apache Kafka");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^0 passed, 0 failed, \d+ skipped$/);
    expect(status).toBe(0);
  },
  PATIENCE_MS,
);

test("kafka refuses a number of nodes other than 1 or 3", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts/kafka.ts"), "--nodes", "2"], {
    encoding: "utf8",
  });
  expect(stderr).toContain('--nodes takes 1 or 3, not "2"');
  expect(status).toBe(1);
});

test("a port in use is named", async () => {
  const [port] = await freePorts(1);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await expect(assertPortsFree([port!])).rejects.toThrow(`Port ${port} cannot be used`);
  await new Promise((resolve) => server.close(resolve));
});

test("three nodes keep three replicas of the internal topics, one node keeps one", () => {
  const node = {
    id: 1,
    listeners: { PLAINTEXT: "localhost:9092", CONTROLLER: "localhost:9093" },
    advertised: { PLAINTEXT: "localhost:9092" },
    voters: ["1@localhost:9093"],
    interBrokerListener: "PLAINTEXT",
    logFolder: "/tmp/x",
    extra: { "num.partitions": 4 },
  };
  expect(serverProperties({ ...node, nodeCount: 3 })["offsets.topic.replication.factor"]).toBe("3");
  const single = serverProperties({ ...node, nodeCount: 1 });
  expect(single["transaction.state.log.replication.factor"]).toBe("1");
  expect(propertiesFile(single)).toContain("num.partitions=4\n");
});

test("a container's node is reached by its published port and by its name inside the network", () => {
  const command = containerCommand({ name: "k", id: 2, port: 9093, options: { nodeCount: 3 } });
  expect(command).toContain("127.0.0.1:9093:9093");
  expect(command).toContain("KAFKA_ADVERTISED_LISTENERS=PLAINTEXT://localhost:9093,INTERNAL://k-2:19092");
  expect(command).toContain("KAFKA_CONTROLLER_QUORUM_VOTERS=1@k-1:19093,2@k-2:19093,3@k-3:19093");
  expect(command.at(-1)).toBe("apache/kafka:4.4.0");
});
