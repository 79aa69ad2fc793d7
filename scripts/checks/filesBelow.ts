import { existsSync, readdirSync } from "node:fs";

const NOT_OURS = /(^|\/)(node_modules|dist|coverage|\.cache|\.astro)(\/|$)/;

/** Paths of all files below the given folders that match `pattern`, sorted; a folder that does not exist has none. */
export function filesBelow(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").replace(/^\.\//, "")),
    )
    .filter((path) => pattern.test(path) && !NOT_OURS.test(path))
    .toSorted();
}
