/** How long the band of many seeds takes on two workers, as the pages and `validate` spread them. */
import { runMany } from "../../larkfield/runMany.ts";
import { atMost, figure, type BenchRow } from "../row.ts";

const SEEDS = 200;
const WORKERS = 2;
const MOST_SECONDS = 30;
const MICROSECONDS = 1e6;

export async function bandRows(architecture: string): Promise<BenchRow[]> {
  const requests = Array.from({ length: SEEDS }, (_, index) => ({ architecture, seed: index + 1 }));
  const startedAtMs = performance.now();
  const before = process.cpuUsage();
  await runMany(requests, { workers: WORKERS, onRun: () => {} });
  const { user, system } = process.cpuUsage(before);
  const name = `${architecture}, a band of ${SEEDS} seeds on ${WORKERS} workers, Node`;
  return [
    atMost(name, (performance.now() - startedAtMs) / 1_000, "s", MOST_SECONDS),
    // On a machine that does other things as well, this is what it would take alone.
    figure(`${name}: processor time of each`, (user + system) / MICROSECONDS / WORKERS, "s"),
  ];
}
