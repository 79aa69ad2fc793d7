import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version of an installed package, looked for from each folder upwards; "unknown" where it is not there. */
export function versionOf(name: string, ...folders: readonly string[]): string {
  for (const start of folders.length === 0 ? [import.meta.dirname] : folders) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      const file = join(folder, "node_modules", name, "package.json");
      if (existsSync(file)) return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
    }
  }
  return "unknown";
}
