import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const NEEDED = [22, 18];

/**
 * Runs a TypeScript file under the Node that the project brings along (Linux), or under the present one where that is
 * new enough (macOS, Windows: the project brings none there). Ends this process with the exit code of the file.
 *
 * No orphan stays behind: signals are passed on, and when the caller vanishes (npm killed), the child is stopped.
 */
export function runUnderProjectNode(root, file, args) {
  const bin = join(root, "node_modules", ".bin");
  const child = spawn(nodePath(bin), [join(root, file), ...args], {
    cwd: root,
    // "ipc" lets the child notice that this process is gone, even when it was killed without warning.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWhenCallerVanishes(child);
  child.on("error", (error) => {
    console.error(`${file} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function nodePath(bin) {
  const own = join(bin, "node");
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath;
  console.error(`This is Node ${process.versions.node}; the project needs Node ${NEEDED.join(".")} or newer.`);
  console.error(
    process.platform === "linux"
      ? "On Linux it comes with the packages, but is missing: run `npm ci` (without --omit=optional), then try again."
      : "On Linux it comes with the packages; on macOS and Windows install Node 24 from https://nodejs.org, then try again.",
  );
  process.exit(1);
}

/** npm runs a script through a shell, so both are watched: npm killed outright leaves the shell behind. */
function stopWhenCallerVanishes(child) {
  const callers = [process.ppid, process.env.npm_lifecycle_event && parentOf(process.ppid)].filter((pid) => pid > 1);
  const watch = setInterval(() => {
    if (!callers.every(isAlive)) child.kill("SIGTERM");
  }, 1000);
  watch.unref();
}

function parentOf(pid) {
  try {
    // The second field is the command in parentheses; the parent follows the state letter after it.
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return undefined; // No /proc here (macOS, Windows): the direct caller is watched alone.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
