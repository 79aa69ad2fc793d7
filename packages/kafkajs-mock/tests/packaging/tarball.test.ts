import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePackedProject, type PackedProject } from "./packedProject.ts";

const packageFolder = join(import.meta.dirname, "../..");
const repository = join(packageFolder, "../..");
const node = process.execPath;

let packed: PackedProject;
let project: string;
const inProject = (command: string, ...given: string[]) => packed.run(command, ...given);

beforeAll(() => {
  packed = makePackedProject("kafkajs@2.2.4");
  project = packed.folder;
}, 120_000);

afterAll(() => packed.remove());

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

const typedProgram = `import { createCluster, type Cluster, type Happening, type StoredMessage } from "kafkajs-mock";
import { createBroker } from "kafkajs-mock/core";
import { listen, loadCluster } from "kafkajs-mock/node";
import { Kafka } from "kafkajs";
const cluster: Cluster = createCluster({ brokers: 3, settings: { "num.partitions": 2 } });
const kafka = new Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory });
cluster.broker.listen((happening: Happening) => console.log(happening.type));
const messages: StoredMessage[] = cluster.messages("orders");
cluster.controls.disturb({ api: "produce", error: ["NONE", "NOT_LEADER_OR_FOLLOWER"] });
// @ts-expect-error A setting that does not exist.
createCluster({ settings: { "num.partition": 2 } });
// @ts-expect-error An error that does not exist.
cluster.controls.disturb({ error: "NOT_LEADER" });
export { kafka, createBroker, listen, loadCluster, messages };
`;
/** The bundle for browsers is an ES module only. */
const withBrowser = `${typedProgram}import { startVirtualRun } from "kafkajs-mock/browser";\nexport { startVirtualRun };\n`;

const compilers = {
  7: join(repository, "node_modules/typescript7/bin/tsc"),
  6: join(repository, "node_modules/typescript/bin/tsc"),
};

test.each([
  ["an ES module with nodenext", 7, "typed.mts", withBrowser, ["--module", "nodenext"]],
  ["an ES module with node16", 7, "typed16.mts", withBrowser, ["--module", "node16"]],
  ["CommonJS with node16", 7, "typed.cts", typedProgram, ["--module", "node16"]],
  ["CommonJS with nodenext", 7, "typednext.cts", typedProgram, ["--module", "nodenext"]],
  ["a bundler", 7, "bundled.ts", withBrowser, ["--module", "esnext", "--moduleResolution", "bundler"]],
  [
    "the old resolution node10",
    6,
    "old.ts",
    withBrowser,
    ["--module", "commonjs", "--moduleResolution", "node10", "--ignoreDeprecations", "6.0", "--skipLibCheck"],
  ],
] as const)(
  "the packed package type-checks in a strict TypeScript project: %s",
  (_, version, file, source, flags) => {
    writeFileSync(join(project, file), source);
    const always = ["--noEmit", "--strict", "--target", "es2022", "--esModuleInterop", "--types", "node"];
    const typeRoots = ["--typeRoots", join(repository, "node_modules/@types")];
    expect(compile(compilers[version], ...always, ...typeRoots, ...flags, file)).toBe("");
  },
  60_000,
);

/** What the compiler has to say. */
function compile(compiler: string, ...given: string[]): string {
  try {
    return inProject(node, compiler, ...given);
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}

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

test("the packed command saves on SIGINT and begins with what was saved, under the advertised name", async () => {
  const file = join(project, "saved.json");
  const saved = {
    format: "kafkajs-mock cluster",
    version: 1,
    brokers: [0, 1],
    nextProducerId: 4,
    topics: [],
    groups: [],
    transactionalIds: [],
    acls: [],
    scramUsers: [],
  };
  writeFileSync(file, JSON.stringify(saved));
  const out = join(project, "out.json");
  const binary = join(project, "node_modules/kafkajs-mock/bin/kafkajs-mock.mjs");
  const given = ["--load", file, "--save", out, "--port", "0", "--host", "0.0.0.0", "--advertise", "kafka.test"];
  const child = spawn(node, [binary, ...given], { cwd: project });
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (text: Buffer) => resolve(String(text)));
    child.stderr.once("data", (text: Buffer) => reject(new Error(String(text))));
  });
  expect(ready).toMatch(/^kafkajs-mock is ready: kafka\.test:\d+,kafka\.test:\d+\n$/);
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(saved);
}, 20_000);

test("the command in a clone needs no build and refuses what it does not understand", () => {
  const binary = join(packageFolder, "bin/kafkajs-mock.mjs");
  expect(inProject(node, binary, "--help")).toContain("npx kafkajs-mock --brokers 3 --port 9092");
  expect(() => inProject(node, binary, "--port", "much")).toThrow("--port is a whole number from 0 to 65535");
  expect(() => inProject(node, binary, "--advertise", "0.0.0.0")).toThrow("which nobody can connect to");
  expect(() => inProject(node, binary, "--load", "nowhere.json")).toThrow("ENOENT");
  expect(() => inProject(node, binary, "--profile", "none")).toThrow('There is no profile "none"');
}, 60_000);
