import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const kernel = join(import.meta.dirname, "../../../simulations/kernel");

test("the example in the kernel's README runs as it stands there and comes close to theory", () => {
  const readme = readFileSync(join(kernel, "README.md"), "utf8");
  const [, example] = /```ts\n([^]*?)```/.exec(readme)!;
  const output = run(example!.replace('"./index.ts"', `"${pathToFileURL(join(kernel, "index.ts")).href}"`));
  const [, customers, minutes] = /^(\d+) customers stayed (\d+\.\d) minutes on average; theory says 20\.\n/.exec(
    output,
  )!;
  expect(Math.abs(Number(customers) / 60_000 - 1)).toBeLessThan(0.02);
  expect(Math.abs(Number(minutes) / 20 - 1)).toBeLessThan(0.1);
  expect(output).toMatch(/\nTrace [0-9a-f]{8} after \d+ events\.\n$/);
});

/** What a program prints, run from a folder of its own. */
function run(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  try {
    writeFileSync(join(folder, "example.ts"), program);
    return execFileSync(process.execPath, [join(folder, "example.ts")], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
