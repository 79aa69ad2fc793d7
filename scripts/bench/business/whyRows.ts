/** How long questions about a run of three years take: going to an instant, and why something is as it is. */
import { createRecording, whyOf } from "../../../simulations/business/index.ts";
import type { ArchitectureName, WorldRecording } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { atMost, figure, type BenchRow } from "../row.ts";

const BUDGET_MS = 100;
const ROUNDS = 3;

/** Every round asks for instants and things in an order in which hardly anything is where the last question left the run. */
export function whyRows(architecture: ArchitectureName, seed: number): BenchRow[] {
  const recording = createRecording({ architecture, seed });
  const first = timed(() => void whyOf(recording, "ticket:100"));
  const instants = Array.from({ length: 30 }, (_, index) => recording.dayZero + ((index * 397) % 1_095) * DAY_MS);
  const seeks = Array.from({ length: ROUNDS }, () =>
    instants.map((at) => timed(() => void recording.worldAt(at))),
  ).flat();
  const questions = Array.from({ length: ROUNDS }, () =>
    instants.flatMap((at, index) =>
      idsAt(recording, at, index).map((id) => timed(() => void whyOf(recording, id, at))),
    ),
  ).flat();
  const name = `${architecture}, three years, Node`;
  return [
    atMost(`seek to any instant, median, ${name}`, quantile(seeks, 0.5), "ms", BUDGET_MS),
    figure(`seek to any instant, 95th percentile, ${name}`, quantile(seeks, 0.95), "ms"),
    atMost(`why, from the nearest checkpoint, median, ${name}`, quantile(questions, 0.5), "ms", BUDGET_MS),
    figure(`why, 95th percentile, ${name}`, quantile(questions, 0.95), "ms"),
    figure(`why, the first question about a run, ${name}`, round(first), "ms"),
    figure(`checkpoints kept, ${name}`, recording.checkpoints.length, "checkpoints"),
    figure(`checkpoints kept, in all, ${name}`, recording.checkpointBytes(), "bytes"),
  ];
}

function idsAt(recording: WorldRecording, at: number, index: number): readonly string[] {
  const { tickets, facts, flows, decisions } = recording.worldAt(at).simulation.state;
  const quarter = 1 + (index % 12);
  return [
    `ticket:${(index * 61) % tickets.count}`,
    `copy:${(index * 13) % flows.count}.1`,
    `fact:${(index * 7_919) % facts.count}`,
    `decision:${index % Math.min(12, decisions.count)}`,
    `quarter:${quarter}`,
  ];
}

function timed(task: () => void): number {
  const started = performance.now();
  task();
  return performance.now() - started;
}

function quantile(values: readonly number[], share: number): number {
  return round(values.toSorted((x, y) => x - y)[Math.floor(share * (values.length - 1))]!);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
