import { spawn } from "node:child_process";
import type { StageResult } from "./Stage.ts";

export interface CommandResult {
  exitCode: number;
  output: string;
}

/** Runs one command without a shell and without input; resolves with its exit code and everything it wrote. */
export function runCommand(
  command: readonly string[],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const [file = "", ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ exitCode: 1, output: `${command.join(" ")}: ${error.message}` }));
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/** A tool that passes or fails as a whole, such as a formatter; counts one. */
export async function runTool(command: readonly string[], environment?: Record<string, string>): Promise<StageResult> {
  const { exitCode, output } = await runCommand(command, environment);
  const failed = exitCode === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0, report: output };
}

/** Path of a tool's JavaScript entry in node_modules, to be run by the present Node: no shell, the same on every system. */
export function tool(path: string, ...args: readonly string[]): string[] {
  return [process.execPath, `node_modules/${path}`, ...args];
}
