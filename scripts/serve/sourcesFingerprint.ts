import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["src", "lessons", "labs", "simulations", "packages", "public"];
const FILES = ["package-lock.json", "astro.config.mjs", "tsconfig.json", "scripts/build.ts"];
const IGNORED = new Set(["node_modules", "dist", "tests", ".cache"]);

/** One hash over everything the site is built from (names and contents) and the base path; equal means: same site. */
export function sourcesFingerprint(root: string, base: string): string {
  const hash = createHash("sha256").update(base);
  for (const path of [...FILES, ...FOLDERS.flatMap((folder) => filesBelow(root, folder))]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function filesBelow(root: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return []; // A folder that is not there yet has no files.
  }
  return entries
    .filter((entry) => !IGNORED.has(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    });
}
