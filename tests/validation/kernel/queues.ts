import type { Check } from "./Check.ts";
import { constantLaw, exponentialLaw, hyperexponentialLaw, runQueue } from "./queueing.ts";
import type { QueueFindings, QueueModel } from "./queueing.ts";
import { result } from "./vectors.ts";

/** Runs of the queueing models, with Little's law of every path beside the checks. */
export interface QueueRuns {
  readonly checks: Check[];
  readonly little: { readonly name: string; readonly area: number; readonly sojourns: number }[];
}

/** F1, F2, F3, F5, F6 and F7 without the heavy rework, each from the one queueing model of the kernel. */
export function queueRuns(): QueueRuns {
  const runs: QueueRuns = { checks: [], little: [] };

  const f1 = run(runs, "F1", {
    ...queue({ seed: 101, rate: 0.8, servers: 1 }),
    batchHours: 80_000,
    longSojourn: 10,
  });
  add(runs, "F1", "L", result("F1", "L"), f1.inStation[0]!);
  add(runs, "F1", "Lq", result("F1", "Lq"), f1.waiting);
  add(runs, "F1", "W", result("F1", "W"), f1.sojourn);
  add(runs, "F1", "Wq", result("F1", "Wq"), f1.wait);
  add(runs, "F1", "P(W > 10)", result("F1", "P_W_gt_10"), f1.longSojournShare);
  add(runs, "F1", "P(empty)", 0.2, f1.idleShare);

  const f2 = run(runs, "F2", { ...queue({ seed: 102, rate: 2.5, servers: 3 }), batchHours: 30_000, longWait: 2 });
  add(runs, "F2", "C", result("F2", "C"), f2.waitedShare);
  add(runs, "F2", "Wq", result("F2", "Wq"), f2.wait);
  add(runs, "F2", "L", result("F2", "L"), f2.inStation[0]!);
  add(runs, "F2", "P(Wq > 2)", result("F2", "P_Wq_gt_2"), f2.longWaitShare);

  const laws = [constantLaw(1), exponentialLaw(1), hyperexponentialLaw(1, 4)];
  const lengths = [30_000, 40_000, 200_000];
  laws.forEach((serve, index) => {
    const squaredVariation = [0, 1, 4][index]!;
    const found = run(runs, `F3 cs² = ${squaredVariation}`, {
      ...queue({ seed: 103 + index, rate: 0.8, servers: 1, serve }),
      batchHours: lengths[index]!,
    });
    add(runs, "F3", `Wq, cs² = ${squaredVariation}`, result("F3", "Wq", index), found.wait);
  });

  // 12 tickets a day, each open for 3.5 days: 42 open tickets.
  const f5 = run(runs, "F5", {
    ...queue({ seed: 106, rate: 0.5, servers: 1_000_000, serve: constantLaw(84) }),
    batchHours: 4_000,
  });
  add(runs, "F5", "open tickets", 42, f5.inStation[0]!);

  const f6 = run(runs, "F6", {
    seed: 107,
    stations: [
      { servers: 1, serve: exponentialLaw(1 / 2), between: exponentialLaw(1) },
      { servers: 1, serve: exponentialLaw(1 / 1.5) },
      { servers: 1, serve: exponentialLaw(1 / 1.5) },
    ],
    routing: [
      [0, 0.7, 0.3],
      [0.2, 0, 0.8],
      [0, 0, 0],
    ],
    warmUpHours: 500,
    batchHours: 8_000,
  });
  f6.inStation.forEach((values, index) => add(runs, "F6", `L${index + 1}`, result("F6", "L", index), values));
  add(runs, "F6", "W", result("F6", "W"), f6.sojourn);

  [4, 6, 8, 9, 10, 11].forEach((domains, index) => {
    const rate = domains * 0.25;
    const found = run(runs, `F7 n = ${domains}`, {
      ...queue({ seed: 110 + index, rate, servers: 3 }),
      batchHours: [1_500, 1_500, 3_000, 6_000, 15_000, 35_000][index]!,
    });
    add(runs, "F7", `lead time, n = ${domains}`, result("F7", "W", index), found.sojourn);
  });
  add(runs, "F7r", "lead time, rework .05", result("F7r", "lead", 1), rework(runs, 0.05, 120, 25_000).sojourn);

  const split = run(runs, "F7p split", { ...queue({ seed: 123, rate: 0.25, servers: 1 }), batchHours: 6_000 });
  add(runs, "F7p", "W, own server each", result("F7p", "W_split"), split.sojourn);
  const pooled = run(runs, "F7p pooled", { ...queue({ seed: 124, rate: 2.5, servers: 10 }), batchHours: 1_000 });
  add(runs, "F7p", "W, pooled", result("F7p", "W_pooled"), pooled.sojourn);
  return runs;
}

/** The two reworks that take minutes: F7 with .10 and .15. */
export function heavyQueueRuns(): QueueRuns {
  const runs: QueueRuns = { checks: [], little: [] };
  add(runs, "F7r", "lead time, rework .10", result("F7r", "lead", 2), rework(runs, 0.1, 121, 300_000).sojourn);
  add(runs, "F7r", "lead time, rework .15", result("F7r", "lead", 3), rework(runs, 0.15, 122, 3_000_000).sojourn);
  return runs;
}

function rework(runs: QueueRuns, share: number, seed: number, batchHours: number): QueueFindings {
  return run(runs, `F7 rework ${share}`, {
    ...queue({ seed, rate: 2.5, servers: 3 }),
    routing: [[share]],
    warmUpHours: batchHours / 10,
    batchHours,
  });
}

function queue(options: { seed: number; rate: number; servers: number; serve?: QueueModel["stations"][0]["serve"] }) {
  const { seed, rate, servers, serve = exponentialLaw(1) } = options;
  return { seed, stations: [{ servers, serve, between: exponentialLaw(1 / rate) }], warmUpHours: 1_000 };
}

function run(runs: QueueRuns, name: string, model: QueueModel): QueueFindings {
  const findings = runQueue(model);
  runs.little.push({ name, ...findings.little });
  return findings;
}

function add({ checks }: QueueRuns, id: string, quantity: string, theory: number, values: readonly number[]): void {
  checks.push({ id, quantity, theory, values });
}
