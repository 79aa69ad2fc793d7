import { expect, test } from "vitest";
import { fileNameProblem } from "../../../scripts/checks/fileNames.ts";

test.each([
  [
    "kernel/traceHash.ts",
    "export class TraceHash {}\nexport function round() {}",
    /TraceHash; rename it TraceHash\.ts/,
  ],
  ["site/page-boot.mjs", "export function pageBoot() {}", /pageBoot; rename it pageBoot\.mjs/],
  ["business/grow.ts", "export const addRow = () => 1;", /called like its main export, addRow/],
  ["islands/dial.tsx", "export default function Dial() { return null; }", /rename it Dial\.tsx/],
  ["kernel/checkpoint.ts", "export interface Checkpoint { at: number }", /rename it Checkpoint\.ts/],
  ["words/errorParts.ts", "const a = 1; export { a as unknown };", /called like its main export, unknown/],
  ["broker/api-keys.ts", "export const a = 1, b = 2;", /topic begins with a small letter .*; rename it apiKeys/],
  ["broker/Keys.ts", "export const a = 1; export const b = 2;", /rename it keys/],
  ["components/no-script.astro", "", /rename it NoScript\.astro/],
])("%s is found to be called otherwise than its main export", (file, source, message) => {
  expect(fileNameProblem(file, source)).toMatch(message);
});

test.each([
  ["kernel/TraceHash.ts", "export class TraceHash {}\nexport function round() {}"],
  ["kafka/kafkaVersion.ts", 'export const KAFKA_VERSION = "4.4.0";'],
  ["runner/Run.ts", "export interface Run { seed: number }\nexport function forkRun() {}"],
  ["work/flows.ts", "export function ensureFlow() {}\nexport function giveFlow() {}"],
  ["runner/worker.ts", "postMessage(1);"],
  ["components/NoScript.astro", ""],
])("%s is called as it should be", (file, source) => {
  expect(fileNameProblem(file, source)).toBeUndefined();
});
