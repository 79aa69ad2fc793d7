import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { comparisonPage } from "../../../scripts/bench/compare/comparisonPage.ts";
import { contenders } from "../../../scripts/bench/compare/contenders.ts";
import { startProgram } from "../../../scripts/bench/compare/startProgram.ts";
import { figure } from "../../../scripts/bench/row.ts";

const page = readFileSync(join(import.meta.dirname, "../../../packages/kafkajs-mock/docs/comparison.md"), "utf8");

test("the comparison names every contender, and what one of them did not do is said", () => {
  for (const { name } of contenders) expect(page).toContain(`| ${name} |`);
  const rows = [
    figure("a: start", 1_234.5, "ms"),
    figure("b: start", 2, "ms"),
    figure("b: reading", 7, "messages/s"),
    figure("a: Groups", 3, "of 4 scenarios"),
  ];
  const text = comparisonPage(rows, { day: "1 May 2026", machine: "a machine" });
  expect(text).toContain("| start, ms | 1,230 | 2 |");
  expect(text).toContain("| reading, messages/s | not had | 7 |");
  expect(text).toContain("| Groups, of 4 scenarios | 3 |");
  expect(text).toContain("Measured on 1 May 2026, on a machine.");
});

test("the comparison's words outside the figures are those of its writer", () => {
  const words = (text: string) =>
    text.split("\n").filter((line) => !line.startsWith("| ") && !line.startsWith("Measured"));
  expect(words(page)).toEqual(words(comparisonPage([], { day: "", machine: "" })).filter((line) => line !== "|  |"));
});

test("a program that ends before it says where its brokers are is an error", async () => {
  await expect(startProgram(process.execPath, ["-e", ""])).rejects.toThrow("ended");
});
