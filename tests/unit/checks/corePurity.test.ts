import { expect, test } from "vitest";
import { checkCorePurity, purityProblems } from "../../../scripts/checks/corePurity.ts";

test.each([
  ["const at = Date.now();", "Date"],
  ["const u = Math.random();", "Math.random"],
  ["const { random } = Math;", "Math"],
  ["const x = Math.log(u);", "Math.log"],
  ["const x = a ** b;", "**"],
  ["setTimeout(run, 5);", "setTimeout"],
  ["names.sort((a, b) => a.localeCompare(b));", "localeCompare"],
  ["const text = new Intl.NumberFormat().format(5);", "Intl"],
  ["document.title = code;", "document"],
  ['import { readFileSync } from "node:fs";', "node:fs"],
  ["const record = { at: performance };", "performance"],
])("core purity finds %j", (line, named) => {
  const problems = purityProblems("core.ts", `// first line\n${line}\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`core.ts:2: `);
  expect(problems[0]).toContain(named);
});

test.each([
  "const half = Math.floor(n / 2) + Math.sqrt(n);",
  "const event = { process: 3, document: 4 };",
  'import { fetch } from "./01-fetch.ts"; export const handlers = { 1: fetch };',
  "function fill(window: number) { return window * 2; }",
  "// Date.now() and Math.random() may be named in a comment.",
  'const code = "Math.random";',
  "type Fields = { performance: number };",
])("core purity lets %j pass", (line) => {
  expect(purityProblems("core.ts", line)).toEqual([]);
});

test("core purity looks at the files of every core", () => {
  expect(Number.parseInt(checkCorePurity().note)).toBeGreaterThan(10);
});
