import { spawn } from "node:child_process";

/** Runs a program to its end and returns what it wrote; rejects when it fails or takes longer than `patienceMs`. */
export function run(
  command: string,
  parameters: readonly string[],
  options: { input?: string; patienceMs?: number } = {},
): Promise<string> {
  const { input = "", patienceMs = 90_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ["pipe", "pipe", "pipe"] });
    let [output, complaints] = ["", ""];
    const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (complaints += text));
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${code ?? "a kill"}:\n${output}\n${complaints.slice(-3_000)}`));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The non-empty lines of a text. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
