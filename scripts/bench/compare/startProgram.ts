import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Running } from "./Contender.ts";

const PATIENCE_MS = 60_000;
const KIBIBYTE = 1_024;

/** Starts a program that says on its first line of output where its brokers listen. */
export async function startProgram(command: string, parameters: readonly string[], env = {}): Promise<Running> {
  const child = spawn(command, parameters, {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  const line = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${command} said nothing.`)), PATIENCE_MS);
    child.once("error", reject);
    void ended.then(() => reject(new Error(`${command} ended.`)));
    child.stdout.once("data", (text) => {
      clearTimeout(timer);
      resolve(String(text));
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const brokers = line.match(/[\w.]+:\d+/g) ?? [];
  return { clientConfig: { brokers }, memoryBytes: () => residentBytes(child.pid), stop };
}

/** Memory of a process that is in use now, from Linux's /proc; null elsewhere. */
export function residentBytes(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * KIBIBYTE;
  } catch {
    return null;
  }
}
