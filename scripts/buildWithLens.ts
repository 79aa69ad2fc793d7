/**
 * Builds the site with one lens more: the test of the contract that a lens is one folder and one file of words.
 *
 *   node scripts/buildWithLens.ts tests/fixtures/counter --out dist-lens
 *
 * Copies the sources to .cache/with-lens, adds the lens, its words and a lesson that shows it, and builds there. Writes the
 * output directory and .cache, nothing else.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [fixture = "tests/fixtures/counter"] = positionals;
const id = basename(fixture);
const root = resolve(".cache/with-lens");

rmSync(root, { recursive: true, force: true });
mkdirSync(root, { recursive: true });
for (const part of ["src", "simulations", "lessons", "scripts", "astro.config.mjs", "package.json", "tsconfig.json"]) {
  cpSync(part, join(root, part), { recursive: true });
}
for (const part of ["node_modules", "packages", "public", "tests"]) symlinkSync(resolve(part), join(root, part));

for (const file of readdirSync(fixture)) {
  const text = readFileSync(join(fixture, file), "utf8");
  const target = targetOf(file);
  mkdirSync(join(root, target, ".."), { recursive: true });
  // From where the fixture stands to where a lens stands.
  writeFileSync(
    join(root, target),
    text.replaceAll("../../../simulations/", "../../").replaceAll("../../../src/words/", "../../"),
  );
}

function targetOf(file: string): string {
  if (file === "words.ts") return `src/words/en/lenses/${id}.ts`;
  return file.endsWith(".mdx") ? `lessons/99-fixtures/01-${id}/${file}` : `simulations/lenses/${id}/${file}`;
}

const { status } = spawnSync(process.execPath, ["scripts/build.ts", "--out", resolve(values.out ?? "dist-lens")], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
