import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say, secondsSince } from "../bootstrap/say.mjs";
import { sourcesFingerprint } from "./sourcesFingerprint.ts";

/**
 * Builds the site into `dist` unless the one there was built from the same sources for the same base path.
 * Aborting `stopping` ends a build under way. Ends this process with code 1 when the site cannot be built.
 */
export async function buildIfChanged(root: string, base: string, stopping: AbortSignal): Promise<void> {
  const stampPath = join(root, ".cache", "built-from.txt");
  const fingerprint = sourcesFingerprint(root, base);
  if (readIfThere(stampPath) === stamp(root, fingerprint)) return say("The built site is up to date.");

  say("Building the site …");
  const startedAt = performance.now();
  const build = spawn(process.execPath, [join(root, "scripts", "build.ts")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, BASE: base },
    signal: stopping,
  });
  build.on("error", () => {}); // An aborted build also ends with an exit code, which is looked at here.
  const [exitCode] = await once(build, "exit");
  if (stopping.aborted) process.exit(0);
  if (exitCode !== 0) {
    console.error("\nThe site could not be built; the reason is above. Nothing is being served.");
    process.exit(1);
  }
  mkdirSync(join(root, ".cache"), { recursive: true });
  writeFileSync(stampPath, stamp(root, fingerprint));
  say(`Built in ${secondsSince(startedAt)}.`);
}

/** The time of the built page is part of it, so that a build made by other means is noticed. */
function stamp(root: string, fingerprint: string): string {
  const page = statSync(join(root, "dist", "index.html"), { throwIfNoEntry: false });
  return `${fingerprint} ${page?.mtimeMs ?? "not built"}`;
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
