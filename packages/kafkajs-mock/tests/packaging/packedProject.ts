import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const packageFolder = join(import.meta.dirname, "../..");
const repository = join(packageFolder, "../..");
const PARTS = ["bin", "build", "docs", "src", "README.md", "package.json"];

/** A folder of somebody else's project, outside the repository. */
export interface PackedProject {
  readonly folder: string;
  /** Runs a program in the folder and returns what it wrote; throws when it fails, with `stdout` and `stderr`. */
  run(command: string, ...given: string[]): string;
  remove(): void;
}

/**
 * Packs the package as it would be published and returns the path of the tarball in `folder`. It packs a copy, because
 * packing builds `dist` anew and another test may be reading it.
 */
export function packInto(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "kafkajs-mock-pack-"));
  try {
    for (const part of PARTS) cpSync(join(packageFolder, part), join(copy, "package", part), { recursive: true });
    for (const [from, to] of [
      [repository, copy],
      [packageFolder, join(copy, "package")],
    ] as const) {
      const modules = join(from, "node_modules");
      if (existsSync(modules)) symlinkSync(modules, join(to, "node_modules"));
    }
    const lines = execute(join(copy, "package"), "npm", "pack", "--silent", "--pack-destination", folder);
    return join(folder, lines.trim().split("\n").pop() as string);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** An empty project that has installed the tarball beside `packages`, such as "kafkajs@2.2.4". */
export function makePackedProject(...packages: string[]): PackedProject {
  const project = makeEmptyProject();
  install(project, packInto(project.folder), ...packages);
  return project;
}

/** A folder with nothing but the file that npm asks for. */
export function makeEmptyProject(): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), "kafkajs-mock-tarball-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true }));
  return {
    folder,
    run: (command, ...given) => execute(folder, command, ...given),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Adds packages to a project, from npm's cache where they are there. */
export function install(project: PackedProject, ...packages: string[]): void {
  project.run("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", ...packages);
}

/** Lets a project use a package of this repository, which spares installing a large one again. */
export function borrow(project: PackedProject, name: string): void {
  const link = join(project.folder, "node_modules", name);
  mkdirSync(join(link, ".."), { recursive: true });
  symlinkSync(join(repository, "node_modules", name), link);
}

function execute(folder: string, command: string, ...given: string[]): string {
  const env = { ...process.env };
  // A runner inside a runner is asked as from a shell.
  for (const name of Object.keys(env)) if (/^(VITEST|NODE_ENV|JEST)/.test(name)) delete env[name];
  return execFileSync(command, given, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
