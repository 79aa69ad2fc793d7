/**
 * How long a stranger takes from an empty folder to the first green test, with the packed tarball and the examples of the
 * README: two quick starts, and the other ways to load the package. Installing asks npm's cache first, then its registry.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeBlocks } from "../../packages/kafkajs-mock/tests/docs/codeBlocks.ts";
import {
  borrow,
  install,
  makeEmptyProject,
  packInto,
  type PackedProject,
} from "../../packages/kafkajs-mock/tests/packaging/packedProject.ts";
import { figure, type BenchRow } from "./row.ts";

const TYPED = `import { createCluster, type Cluster } from "kafkajs-mock";
import { Kafka } from "kafkajs";
const cluster: Cluster = createCluster();
const producer = new Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory, logLevel: 0 }).producer();
void (async () => {
  await producer.connect();
  const [sent] = await producer.send({ topic: "orders", messages: [{ value: "placed" }] });
  if (sent?.baseOffset !== "0" || cluster.messages("orders").length !== 1) throw new Error("It was not stored.");
  await producer.disconnect();
  cluster.close();
})();
`;

const tsc = ["node_modules/typescript/bin/tsc", "--strict", "--target", "es2022", "--types", "node"];
const node = process.execPath;

export async function bench(progress: (line: string) => void): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const timed = <Result>(name: string, work: () => Result): Result => {
    progress(name);
    const startedAtMs = performance.now();
    const result = work();
    rows.push(figure(name, (performance.now() - startedAtMs) / 1_000, "s"));
    return result;
  };
  const folder = mkdtempSync(join(tmpdir(), "kafkajs-mock-pack-"));
  try {
    const tarball = timed("packing: build and npm pack", () => packInto(folder));
    quickStart("Vitest, ES module", [tarball, "kafkajs@2.2.4", "vitest@5.1.1"], (project) => {
      writeFileSync(join(project.folder, "orders.test.js"), exampleWith('from "vitest"'));
      return () => project.run("npx", "vitest", "run");
    });
    quickStart("Jest, CommonJS", [tarball, "kafkajs@2.2.4", "jest@30.5.2"], (project) => {
      writeFileSync(join(project.folder, "orders.test.js"), exampleWith("require("));
      return () => project.run("npx", "jest");
    });
    inEveryWay(tarball);
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  /** An empty folder, one installation, one example of the README, one run. */
  function quickStart(name: string, packages: string[], prepare: (project: PackedProject) => () => unknown): void {
    const project = makeEmptyProject();
    try {
      timed(`${name}: npm install`, () => install(project, ...packages));
      const run = prepare(project);
      timed(`${name}: the first green test`, run);
    } finally {
      project.remove();
    }
  }

  /** One message sent and found, by a program of each kind. */
  function inEveryWay(tarball: string): void {
    const project = makeEmptyProject();
    const write = (file: string, text: string) => writeFileSync(join(project.folder, file), text);
    try {
      timed("package and client alone: npm install", () => install(project, tarball, "kafkajs@2.2.4"));
      for (const name of ["typescript", "@types/node", "undici-types", "esbuild"]) borrow(project, name);
      const module = TYPED.replace(", type Cluster", "").replace(": Cluster", "");
      write("program.mjs", module);
      timed("ES module", () => project.run(node, "program.mjs"));
      write("program.cjs", module.replaceAll(/import (\{.*\}) from ("[\w-]+");/g, "const $1 = require($2);"));
      timed("CommonJS", () => project.run(node, "program.cjs"));
      for (const file of ["typed.mts", "typed.cts"]) {
        write(file, TYPED);
        timed(`TypeScript, module node16, ${file.slice(-4)}: compiled and run`, () => {
          project.run(node, ...tsc, "--module", "node16", file);
          project.run(node, file.replace("ts", "js"));
        });
      }
      write("typed.ts", TYPED);
      timed("TypeScript, bundler resolution: checked, bundled and run", () => {
        project.run(node, ...tsc, "--noEmit", "--module", "esnext", "--moduleResolution", "bundler", "typed.ts");
        project.run(
          "npx",
          "esbuild",
          "typed.ts",
          "--bundle",
          "--platform=node",
          "--outfile=bundled.cjs",
          "--log-level=error",
        );
        project.run(node, "bundled.cjs");
      });
    } finally {
      project.remove();
    }
  }
}

/** The first example of the README for a runner. */
function exampleWith(text: string): string {
  return codeBlocks().find((block) => block.place.startsWith("README") && block.text.includes(text))!.text;
}
