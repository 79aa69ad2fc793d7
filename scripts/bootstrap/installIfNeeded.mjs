import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { say, secondsSince } from "./say.mjs";

/**
 * Runs `npm ci` when node_modules is missing or differs from package-lock.json; otherwise returns at once.
 * What is installed is read from npm's own record (node_modules/.package-lock.json), which npm writes last, so a
 * cut-off installation is noticed and a `npm install` made by hand is not repeated. Runs on Node 20.
 */
export function installIfNeeded(root) {
  const reason = reasonToInstall(root);
  if (reason === undefined) return;

  say(`Installing the packages, because ${reason}. The first time takes about half a minute …`);
  const startedAt = performance.now();
  const [command, prefix] = npmCommand();
  const installed = spawnSync(command, [...prefix, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: command === "npm" && process.platform === "win32",
  });
  if (installed.status !== 0) {
    console.error("\nnpm ci failed (its message is above). Without the packages nothing can be built.");
    console.error(
      "Check the network and the registry npm uses (`npm config get registry`), then run the command again.",
    );
    process.exit(1);
  }
  say(`Installed in ${secondsSince(startedAt)}.`);
}

function reasonToInstall(root) {
  const recordPath = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(recordPath)) return "they are not there yet";
  const wanted = readPackages(join(root, "package-lock.json"));
  const present = readPackages(recordPath);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || !path.startsWith("node_modules/")) continue;
    const found = present[path];
    if (found === undefined && (entry.optional || entry.peer)) continue;
    if (found?.version !== entry.version) return `${path.slice("node_modules/".length)} is not at ${entry.version}`;
  }
  return undefined;
}

function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

/** npm tells its scripts where it is; run directly with `node`, we take the one on the PATH. */
function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
}
