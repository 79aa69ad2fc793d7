/**
 * Runs one bench and prints its table.
 *
 *   npm run -s bench -- NAME [--json]
 *
 * NAME is a file of scripts/bench, such as kernel, broker, business or site. With --json, standard output carries one array
 * of { name, value, unit, target, met } and nothing else. Progress goes to standard error, each step with the seconds since the
 * start, and at the end how many targets were met and how long it took. A target that is missed is printed, not punished: the
 * exit code is 0 whenever the bench could be run.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Bench, BenchRow } from "./bench/row.ts";
import { exitWith } from "./exitWith.ts";

const FOLDER = join(import.meta.dirname, "bench");
const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const [name = ""] = positionals;

if (!benchNames().includes(name)) {
  console.error(`npm run -s bench -- ${name || "NAME"}: there are ${benchNames().join(", ")}.`);
  process.exit(2);
}
const { bench } = (await import(join(FOLDER, `${name}.ts`))) as { bench: Bench };
const startedAtMs = performance.now();
const rows = await bench((text) => console.error(`  ${elapsed().padStart(6)}  ${text}`));
if (values.json) console.log(JSON.stringify(rows));
else printTable(rows);
console.error(`${total(rows)}, ${elapsed()} in all`);
exitWith(0);

function elapsed(): string {
  return `${Math.round((performance.now() - startedAtMs) / 1_000)} s`;
}

function total(table: readonly BenchRow[]): string {
  const judged = table.filter(({ met }) => met !== null);
  const missed = judged.filter(({ met }) => met === false);
  return `${table.length} rows, ${judged.length - missed.length} of ${judged.length} targets met`;
}

/** A bench is a file of scripts/bench with a name of one word and no capital: helpers are named after what they export. */
function benchNames(): string[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return files
    .filter((file) => /^[a-z]+\.ts$/.test(file) && file !== "row.ts")
    .map((file) => file.slice(0, -".ts".length));
}

function printTable(table: readonly BenchRow[]): void {
  const lines = table.map((row) => [
    row.name,
    shortNumber(row.value),
    row.unit,
    row.target === null ? "" : shortNumber(row.target),
    verdict(row),
  ]);
  const all = [["measured", "value", "unit", "target", ""], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => (line[column] ?? "").length)));
  for (const [label = "", value = "", unit = "", target = "", met = ""] of all) {
    const [labelWidth = 0, valueWidth = 0, unitWidth = 0, targetWidth = 0] = widths;
    console.log(
      `${label.padEnd(labelWidth)}  ${value.padStart(valueWidth)} ${unit.padEnd(unitWidth)}  ${target.padStart(targetWidth)}  ${met}`.trimEnd(),
    );
  }
}

function verdict({ met }: BenchRow): string {
  if (met === null) return "";
  return met ? "met" : "missed";
}

function shortNumber(value: number): string {
  const precision = Number.isInteger(value) ? {} : { maximumSignificantDigits: 4 };
  return new Intl.NumberFormat("en-GB", precision).format(value);
}
