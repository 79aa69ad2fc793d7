import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { borrow, install, makePackedProject, type PackedProject } from "../packaging/packedProject.ts";
import { codeBlocks, type CodeBlock } from "./codeBlocks.ts";

/** Every example of the pages runs as a stranger would run it: in a folder of its own, against the packed package. */
const blocks = codeBlocks();
const programs = blocks.filter(({ language }) => ["js", "ts", "mjs", "cjs"].includes(language));
const forJest = programs.filter(({ text }) => text.includes("require("));
const forVitest = programs.filter(({ text }) => text.includes('from "vitest"'));
const forNode = programs.filter((block) => !forJest.includes(block) && !forVitest.includes(block));
const commands = blocks.filter(({ language }) => language === "sh");

/** Against what never comes: npm may have to fetch, and a busy machine is slow. */
const PATIENCE_MS = 300_000;
const PATIENTLY = "--testTimeout=60000";

let project: PackedProject;
beforeAll(() => {
  project = makePackedProject("kafkajs@2.2.4");
  borrow(project, "vitest");
}, PATIENCE_MS);
afterAll(() => project.remove());

/** Writes the examples of a runner into a folder and returns what it says of each: the messages of its failures. */
function runAll(
  examples: readonly CodeBlock[],
  folder: string,
  runner: (folder: string) => void,
): Map<CodeBlock, string> {
  const fileOf = (block: CodeBlock) => `${block.place.replaceAll(/\W/g, "-")}.test.js`;
  mkdirSync(join(project.folder, folder));
  for (const block of examples) writeFileSync(join(project.folder, folder, fileOf(block)), block.text);
  try {
    runner(folder);
  } catch {
    // What failed is in the results.
  }
  const results = JSON.parse(readFileSync(join(project.folder, `${folder}.json`), "utf8")) as {
    testResults: { name: string; message: string; assertionResults: { status: string; failureMessages: string[] }[] }[];
  };
  return new Map(
    examples.map((block) => {
      const result = results.testResults.find(({ name }) => name.endsWith(fileOf(block)));
      if (result === undefined || result.assertionResults.length === 0)
        return [block, result?.message || "It ran no test."];
      const failed = result.assertionResults.filter(({ status }) => status !== "passed");
      return [block, failed.map(({ failureMessages }) => failureMessages.join("\n")).join("\n")];
    }),
  );
}

describe("with Vitest", () => {
  let outcomes: Map<CodeBlock, string>;
  beforeAll(() => {
    outcomes = runAll(forVitest, "vitest", (folder) => {
      const vitest = join(project.folder, "node_modules/vitest/vitest.mjs");
      project.run(process.execPath, vitest, "run", folder, PATIENTLY, "--reporter=json", `--outputFile=${folder}.json`);
    });
  }, PATIENCE_MS);
  test.each(forVitest)("the example at $place passes", (block) => expect(outcomes.get(block)).toBe(""));
});

describe("with Jest", () => {
  let outcomes: Map<CodeBlock, string> | null = null;
  beforeAll(() => {
    try {
      install(project, "jest@30.5.2");
    } catch {
      return;
    }
    outcomes = runAll(forJest, "jest", (folder) => {
      const jest = join(project.folder, "node_modules/jest/bin/jest.js");
      project.run(process.execPath, jest, folder, PATIENTLY, "--json", `--outputFile=${folder}.json`);
    });
  }, PATIENCE_MS);
  test.for(forJest)("the example at $place passes", (block, { skip }) => {
    if (outcomes === null) skip("Jest could not be installed: npm reaches no registry and has none in its cache");
    expect(outcomes?.get(block)).toBe("");
  });
});

test.each(forNode)("the program at $place runs and writes what the page says", ({ place, text, output = "" }) => {
  const file = `${place.replaceAll(/\W/g, "-")}.mjs`;
  writeFileSync(join(project.folder, file), text);
  expect(project.run(process.execPath, "--no-warnings", file)).toBe(output);
});

test.each(commands)("the command at $place is one that works", async ({ text }) => {
  for (const line of text.trim().split("\n")) {
    if (/^npm install --save-dev kafkajs-mock kafkajs$/.test(line)) continue; // It is how this project was made.
    expect(line).toMatch(/^npx kafkajs-mock /);
    const binary = join(project.folder, "node_modules/kafkajs-mock/bin/kafkajs-mock.mjs");
    // Its own ports may be taken on this machine; of two the last one holds.
    const given = [...line.split(" ").slice(2), "--port", "0"];
    const child = spawn(process.execPath, [binary, ...given], { cwd: project.folder });
    const ready = await new Promise<string>((resolve, reject) => {
      child.stdout.once("data", (written) => resolve(String(written)));
      child.stderr.once("data", (written) => reject(new Error(String(written))));
    });
    expect(ready).toContain("kafkajs-mock is ready: ");
    child.kill("SIGINT");
    await new Promise((resolve) => child.once("exit", resolve));
  }
});

test("there is an example for each runner, and no block of an unknown kind", () => {
  expect([forVitest.length > 3, forJest.length, forNode.length > 1]).toEqual([true, 2, true]);
  for (const { language, place } of blocks) expect(["js", "sh", "text"], place).toContain(language);
});
