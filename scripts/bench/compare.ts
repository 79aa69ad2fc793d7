/**
 * kafkajs-mock beside a real Apache Kafka and other stand-ins: start, speed, memory, and how much each does like Apache
 * Kafka. What cannot be had on this machine is named on standard error. Takes about ten minutes.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { contenders } from "./compare/contenders.ts";
import { equalScenarios } from "./compare/equalScenarios.ts";
import type { BenchRow } from "./row.ts";

export async function bench(progress: (line: string) => void): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const attempt = async (what: string, work: () => BenchRow[] | Promise<BenchRow[]>) => {
    progress(what);
    try {
      rows.push(...(await work()));
      return true;
    } catch (error) {
      progress(`${what} was not to be had: ${reasonOf(error)}`);
      return false;
    }
  };
  const ready: (typeof contenders)[number][] = [];
  for (const [place, contender] of contenders.entries()) {
    const isReady = await attempt(`${contender.name}: getting it ready`, () => {
      contender.prepare();
      return [];
    });
    if (!isReady) continue;
    ready.push(contender);
    await attempt(`${contender.name}: start, speed and memory`, () => measureApart(place));
  }
  // Apache Kafka is what the others are held against, and over TCP ours is the same brokers.
  for (const contender of ready.filter(({ name }) => !/^Apache|over TCP/.test(name)))
    await attempt(`${contender.name}: conformance scenarios`, () => equalScenarios(contender));
  return rows;
}

function measureApart(place: number): BenchRow[] {
  const program = join(import.meta.dirname, "compare/measureOne.ts");
  const parameters = ["--disable-warning=TimeoutNegativeWarning", program, String(place)];
  return JSON.parse(
    execFileSync(process.execPath, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
  );
}

/** The line of an error that says most: where a program failed, its own words. */
function reasonOf(error: unknown): string {
  const { message, stderr } = error as { message: string; stderr?: string | null };
  const lines = String(stderr ?? "").split("\n");
  return lines.find((line) => /error/i.test(line))?.trim() ?? message.split("\n")[0] ?? "";
}
