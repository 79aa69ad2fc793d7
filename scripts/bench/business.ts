/**
 * Larkfield: how long a run takes here, in Chromium's worker and beside an earlier version, how long four architectures and
 * a band of seeds take, what a checkpoint costs, how time grows with domains, keys and years, and how long questions about a
 * run take. Changes nothing.
 */
import { createWorld, architectureNames, runLarkfield } from "../../simulations/business/index.ts";
import type { RunRequest } from "../../simulations/business/index.ts";
import { bandRows } from "./business/bandRows.ts";
import { besideEarlierRows } from "./business/besideEarlierRows.ts";
import { timeInWorker } from "./business/timeInWorker.ts";
import { whyRows } from "./business/whyRows.ts";
import { atMost, figure, type BenchRow, type Progress } from "./row.ts";

const SEED = 7;
const TIMES = 5;
const MICROSECONDS_PER_MS = 1_000;
const BUDGET_MS = 250;
const FOUR_MS = 1_000;

export async function bench(progress: Progress): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  rows.push(...besideEarlierRows(SEED, progress));
  progress("Node: three years of each architecture …");
  for (const architecture of architectureNames) runLarkfield({ architecture, seed: SEED });
  let fourMs = 0;
  let fourProcessorMs = 0;
  for (const architecture of architectureNames) {
    const { medianMs, processorMs, events } = measured({ architecture, seed: SEED });
    fourMs += medianMs;
    fourProcessorMs += processorMs;
    rows.push(
      atMost(`${architecture}, three years, Node`, medianMs, "ms", BUDGET_MS),
      figure(`${architecture}, events`, Math.round((1_000 * events) / medianMs), "events/s"),
    );
  }
  rows.push(
    atMost("four architectures one after another, Node", round(fourMs), "ms", FOUR_MS),
    // On a machine that does other things as well, this is about what they would take alone.
    figure("four architectures one after another, Node: processor time", round(fourProcessorMs), "ms"),
  );
  progress("Chromium: the same in a worker …");
  const inWorker = Object.entries(await timeInWorker(SEED, TIMES));
  for (const [architecture, medianMs] of inWorker) {
    rows.push(atMost(`${architecture}, three years, Chromium's worker`, medianMs, "ms", BUDGET_MS));
  }
  const inWorkerMs = inWorker.reduce((sum, [, medianMs]) => sum + medianMs, 0);
  rows.push(atMost("four architectures one after another, Chromium's worker", round(inWorkerMs), "ms", FOUR_MS));
  progress("A band of seeds on two workers …");
  rows.push(...(await bandRows("backbone")));
  progress("Checkpoints and growth …");
  rows.push(...checkpointRows(), ...growthRows());
  progress("Questions about a run …");
  return [...rows, ...whyRows("platform", SEED), ...whyRows("backbone", SEED)];
}

function measured(request: RunRequest): { medianMs: number; processorMs: number; events: number } {
  let events = 0;
  const times = Array.from({ length: TIMES }, () => {
    const started = performance.now();
    const before = process.cpuUsage();
    events = runLarkfield(request).handledCount;
    const { user, system } = process.cpuUsage(before);
    return { tookMs: performance.now() - started, processorMs: (user + system) / MICROSECONDS_PER_MS };
  });
  const median = (read: (time: (typeof times)[number]) => number): number =>
    round(times.map(read).sort((x, y) => x - y)[Math.floor(TIMES / 2)]!);
  return { medianMs: median(({ tookMs }) => tookMs), processorMs: median((time) => time.processorMs), events };
}

function checkpointRows(): BenchRow[] {
  const { simulation, log } = createWorld({ architecture: "backbone", seed: SEED });
  simulation.runUntil(simulation.state.endAt);
  const times = Array.from({ length: 11 }, () => {
    const started = performance.now();
    const world = simulation.checkpoint();
    const taken = performance.now();
    const broker = log.checkpoint();
    const both = performance.now();
    simulation.restore(world);
    log.restore(broker);
    return { world: taken - started, broker: both - taken, restore: performance.now() - both };
  });
  const median = (read: (row: (typeof times)[number]) => number): number =>
    round(times.map(read).sort((x, y) => x - y)[5]!);
  return [
    atMost(
      "checkpoint of the world after three years",
      median(({ world }) => world),
      "ms",
      5,
    ),
    figure(
      "checkpoint of the broker beside it",
      median(({ broker }) => broker),
      "ms",
    ),
    atMost(
      "restoring both",
      median(({ restore }) => restore),
      "ms",
      20,
    ),
    figure("the world's bytes after three years", bytesOf(simulation.state), "bytes"),
  ];
}

/** Time per event must stay close to the same when there is more of everything. */
function growthRows(): BenchRow[] {
  const base = { architecture: "backbone", seed: SEED } as const;
  const cases: readonly [string, RunRequest][] = [
    ["as it is", base],
    ["12 domains at first instead of 6", { ...base, overrides: { "domains.start": 12 } }],
    ["16 keys instead of 4", { ...base, overrides: { "facts.keys": 16 } }],
    ["6 years instead of 3", { ...base, years: 6 }],
  ];
  return cases.flatMap(([name, request]) => {
    const { medianMs, events } = measured(request);
    return [
      figure(`${name}: time`, medianMs, "ms"),
      figure(`${name}: time per event`, round((1_000_000 * medianMs) / events), "ns"),
    ];
  });
}

/** Bytes of all typed arrays in plain data. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
