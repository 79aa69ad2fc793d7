import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { atLeast, figure, type BenchRow } from "../row.ts";
import { median } from "./timing.ts";

/** Runs of each kind; odd, so that one stands in the middle. */
const ROUNDS = 7;

/** The bundle for browsers and virtual runs: its size, and what an idle hour in it costs. */
export async function bundleRows(progress: (line: string) => void): Promise<BenchRow[]> {
  progress("browser bundle and virtual time");
  const { bundleBrowser } = await import("../../../packages/kafkajs-mock/build/bundleBrowser.mjs");
  const folder = mkdtempSync(join(tmpdir(), "kafkajs-mock-bench-"));
  try {
    const outfile = join(folder, "bundle.mjs");
    await bundleBrowser({ outfile });
    const bytes = readFileSync(outfile);
    // In turns: what else the machine does meets both.
    const hours = Array.from({ length: ROUNDS }, () => ({
      broker: idleHourMs(outfile, "broker"),
      stub: idleHourMs(outfile, "stub"),
    }));
    return [
      figure("browser bundle: brokers, kafkajs, virtual time", bytes.byteLength / 1000, "kB"),
      figure("browser bundle, brotli", brotliCompressSync(bytes).byteLength / 1000, "kB"),
      figure("an idle hour of three consumers, virtual time", median(hours.map(({ broker }) => broker)), "ms CPU"),
      atLeast(
        "an idle hour: memory over a stub with nothing new, CPU time",
        median(hours.map(({ broker, stub }) => stub / broker)),
        "times",
        0.8,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function idleHourMs(bundle: string, answers: "broker" | "stub"): number {
  const program = fileURLToPath(new URL("idleHour.ts", import.meta.url));
  return Number(execFileSync(process.execPath, [program, bundle, answers], { encoding: "utf8" }));
}
