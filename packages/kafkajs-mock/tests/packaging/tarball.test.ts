import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const packageFolder = join(import.meta.dirname, "../..");
const repository = join(packageFolder, "../..");
const project = mkdtempSync(join(tmpdir(), "kafkajs-mock-tarball-"));
const node = process.execPath;

const useIt = `
  const cluster = createCluster({ brokers: 1 });
  cluster.controls.createTopic({ name: "orders" });
  const kafka = new Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory, logLevel: 0 });
  const producer = kafka.producer();
  const run = async () => {
    await producer.connect();
    const [sent] = await producer.send({ topic: "orders", messages: [{ value: "a" }] });
    console.log(sent.baseOffset);
    await producer.disconnect();
    cluster.close();
  };
`;

function inProject(command: string, ...given: string[]): string {
  return execFileSync(command, given, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

beforeAll(() => {
  const npm = (cwd: string, ...given: string[]) =>
    execFileSync("npm", given, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const packed = npm(packageFolder, "pack", "--silent", "--pack-destination", project)
    .trim()
    .split("\n")
    .pop() as string;
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", private: true }));
  npm(project, "install", "--prefer-offline", "--no-audit", "--no-fund", join(project, packed), "kafkajs@2.2.4");
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("the packed package works from an ES module", () => {
  const source = `import { createCluster } from "kafkajs-mock";\nimport kafkajs from "kafkajs";\nconst { Kafka } = kafkajs;${useIt}\nawait run();`;
  writeFileSync(join(project, "module.mjs"), source);
  expect(inProject(node, "module.mjs").trim()).toBe("0");
}, 30_000);

test("the packed package works from CommonJS", () => {
  const source = `const { createCluster } = require("kafkajs-mock");\nconst { Kafka } = require("kafkajs");${useIt}\nrun();`;
  writeFileSync(join(project, "common.cjs"), source);
  expect(inProject(node, "common.cjs").trim()).toBe("0");
}, 30_000);

test("the packed package type-checks in a strict TypeScript project, subpaths included", () => {
  const source = `import { createCluster, type Cluster, type Happening } from "kafkajs-mock";
import { createBroker } from "kafkajs-mock/core";
import { listen } from "kafkajs-mock/node";
import { startVirtualRun } from "kafkajs-mock/browser";
import { Kafka } from "kafkajs";
const cluster: Cluster = createCluster({ brokers: 3, settings: { "num.partitions": 2 } });
const kafka = new Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory });
cluster.broker.listen((happening: Happening) => console.log(happening.type));
// @ts-expect-error A setting that does not exist.
createCluster({ settings: { "num.partition": 2 } });
export { kafka, createBroker, listen, startVirtualRun };
`;
  writeFileSync(join(project, "typed.ts"), source);
  const compiler = join(repository, "node_modules/typescript7/bin/tsc");
  const flags = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--types",
    "node",
    "--typeRoots",
    join(repository, "node_modules/@types"),
  ];
  expect(() => inProject(node, compiler, ...flags, "typed.ts")).not.toThrow();
}, 60_000);

test("the packed command starts brokers, says where, and stops on SIGINT", async () => {
  const child = spawn(
    node,
    [join(project, "node_modules/kafkajs-mock/bin/kafkajs-mock.mjs"), "--brokers", "2", "--port", "0"],
    { cwd: project },
  );
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (text: Buffer) => resolve(String(text)));
    child.stderr.once("data", (text: Buffer) => reject(new Error(String(text))));
  });
  expect(ready).toMatch(/^kafkajs-mock is ready: localhost:\d+,localhost:\d+\n$/);
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
}, 20_000);

test("the command in a clone needs no build and refuses what it does not understand", () => {
  const binary = join(packageFolder, "bin/kafkajs-mock.mjs");
  expect(inProject(node, binary, "--help")).toContain("npx kafkajs-mock --brokers 3 --port 9092");
  expect(() => inProject(node, binary, "--port", "much")).toThrow("--port is a whole number from 0 to 65535");
  expect(() => inProject(node, binary, "--profile", "none")).toThrow('There is no profile "none"');
}, 60_000);
