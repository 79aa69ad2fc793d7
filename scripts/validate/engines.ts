/**
 * Runs the kernel's scenarios in every JavaScript engine on this machine and compares their traces with the stored ones.
 *
 *   npm run validate -- engines             prints a line per engine; the exit code is 1 when one differs
 *   npm run validate -- engines --write     first writes tests/engines/traces.json from Node
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { engines } from "../../tests/engines/engines.ts";
import { traces } from "../../tests/engines/scenarios.ts";
import type { Trace } from "../../tests/engines/scenarios.ts";

const FILE = new URL("../../tests/engines/traces.json", import.meta.url);

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { write: { type: "boolean", default: false } } });
  if (values.write) writeFileSync(FILE, `${JSON.stringify(traces(), null, 2)}\n`);
  const stored = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, Trace>;
  const names = Object.keys(stored);
  for (const { name, program, traces } of engines()) {
    if (program === null) {
      console.log(`skipped  ${name}: not installed`);
      continue;
    }
    const found = await traces();
    const different = names.filter((key) => found[key] !== stored[key]);
    console.log(
      `${different.length === 0 ? "equal  " : "DIFFERS"}  ${name}: ${names.length - different.length} of ${names.length} traces`,
    );
    for (const key of different) console.log(`         ${key}: ${found[key]} instead of ${stored[key]}`);
    if (different.length > 0) process.exitCode = 1;
  }
}
