import { spawn, type ChildProcess } from "node:child_process";

/**
 * The shell keeps the program as its child and ends it when standard input closes, which the system does when our own
 * process is gone, however it went. So a `kill -9` leaves no JVM behind.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
( cat <&3 >/dev/null; kill "$child"; sleep 10; kill -9 "$child" ) 2>/dev/null &
wait "$child"
`;

export interface GuardedProcess {
  /** Resolves with the exit code once the program has ended. */
  readonly ended: Promise<number | null>;
  /** Asks the program to end (SIGTERM), and insists (SIGKILL) after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

/** Starts a long-running program that never outlives this process. `logFile` is an open file descriptor. */
export function spawnGuarded(command: string, parameters: readonly string[], logFile: number): GuardedProcess {
  // A group of its own, so that Ctrl-C reaches only us and we stop the nodes in order.
  const child: ChildProcess = spawn("sh", ["-c", GUARD, "guard", command, ...parameters], {
    stdio: ["pipe", logFile, logFile],
    detached: true,
  });
  child.stdin?.on("error", () => {});
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", (code) => resolve(code));
  });
  return {
    ended,
    async stop(patienceMs = 15_000) {
      child.stdin?.end();
      const impatience = setTimeout(() => killGroup(child, "SIGKILL"), patienceMs);
      await ended;
      clearTimeout(impatience);
      killGroup(child, "SIGKILL");
    },
  };
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
