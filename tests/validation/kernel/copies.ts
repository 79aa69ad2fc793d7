import { createSimulation, eventTypes, HOUR_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "./Check.ts";
import { ms } from "./queueing.ts";
import { result, vector } from "./vectors.ts";

/** How a copy follows its source. Times in hours. */
type Feed =
  | { readonly kind: "batch"; readonly period: number; readonly delay: number }
  | { readonly kind: "constant"; readonly delay: number }
  | { readonly kind: "exponential"; readonly delay: number };

interface Copies {
  version: number;
  /** The newest version each copy shows. */
  shown: Int32Array;
  wrong: number;
  lastMs: number;
  wrongMs: number;
}

const types = eventTypes("change", "snapshot", "arrival");

/**
 * F20 and F21: a fact that changes at a Poisson rate, and copies of it. Answers the share of time in which at least one
 * copy differs from the fact. Newer versions win; batches of different copies start at phases of their own.
 */
function wrongShare(options: { seed: number; changeRate: number; copies: number; feed: Feed; hours: number }): number {
  const { seed, changeRate, copies, feed, hours } = options;
  const simulation = createSimulation<Copies, keyof typeof types>({
    seed,
    types,
    state: { version: 0, shown: new Int32Array(copies), wrong: 0, lastMs: 0, wrongMs: 0 },
    handlers: {
      change: (simulation) => {
        const { state, now } = simulation;
        account(state, now);
        state.version += 1;
        state.wrong = copies;
        simulation.schedule(now + changes.exponentialMs(HOUR_MS / changeRate), types.change);
        if (feed.kind === "batch") return;
        for (let copy = 0; copy < copies; copy++) {
          const delayMs = feed.kind === "constant" ? ms(feed.delay) : delays.exponentialMs(ms(feed.delay));
          simulation.schedule(now + delayMs, types.arrival, copy, state.version);
        }
      },
      snapshot: (simulation, copy) => {
        if (feed.kind !== "batch") return;
        simulation.schedule(simulation.now + ms(feed.delay), types.arrival, copy, simulation.state.version);
        simulation.schedule(simulation.now + ms(feed.period), types.snapshot, copy);
      },
      arrival: ({ state, now }, copy, version) => {
        if (version <= state.shown[copy]!) return;
        account(state, now);
        if (version === state.version) state.wrong -= 1;
        state.shown[copy] = version;
      },
    },
  });
  const changes = simulation.stream("changes");
  const delays = simulation.stream("delays");
  if (feed.kind === "batch") {
    for (let copy = 0; copy < copies; copy++) {
      const phaseMs = Math.floor(simulation.draw("phase", copy, 0) * ms(feed.period));
      simulation.schedule(phaseMs, types.snapshot, copy);
    }
  }
  simulation.schedule(0 + changes.exponentialMs(HOUR_MS / changeRate), types.change);
  const warmUpMs = ms(100);
  simulation.runUntil(warmUpMs);
  account(simulation.state, warmUpMs);
  const beforeMs = simulation.state.wrongMs;
  simulation.runUntil(warmUpMs + ms(hours));
  account(simulation.state, simulation.now);
  return (simulation.state.wrongMs - beforeMs) / ms(hours);

  function account(state: Copies, now: number): void {
    if (state.wrong > 0) state.wrongMs += now - state.lastMs;
    state.lastMs = now;
  }
}

export function copyChecks(): Check[] {
  const { v } = vector("F20").input as unknown as { v: number };
  const replicate = (seed: number, copies: number, changeRate: number, feed: Feed, hours: number): number[] =>
    Array.from({ length: 40 }, (_, run) => wrongShare({ seed: seed * 1_000 + run, changeRate, copies, feed, hours }));
  const right = (shares: readonly number[]): number[] => shares.map((share) => 1 - share);
  const batch: Feed = { kind: "batch", period: 24, delay: 2 };
  const exponential: Feed = { kind: "exponential", delay: 2 };

  const checks: Check[] = [
    { id: "F20", quantity: "wrong, batch", theory: result("F20", "batch"), values: replicate(301, 1, v, batch, 5_000) },
    {
      id: "F20",
      quantity: "wrong, constant delay",
      theory: result("F20", "const"),
      values: replicate(302, 1, v, { kind: "constant", delay: 2 }, 5_000),
    },
    {
      id: "F20",
      quantity: "wrong, exponential delay",
      theory: result("F20", "exp"),
      values: replicate(303, 1, v, exponential, 8_000),
    },
    {
      id: "F20",
      quantity: "wrong, stream of 2 s",
      theory: 1 - Math.exp((-v * 2) / 3_600),
      values: replicate(304, 1, v, { kind: "constant", delay: 2 / 3_600 }, 10_000),
    },
  ];
  [1, 2, 4, 8].forEach((copies, index) => {
    checks.push({
      id: "F21e",
      quantity: `all ${copies} right, exponential`,
      theory: result("F21e", "P", index),
      values: right(replicate(310 + index, copies, v, exponential, [4_000, 6_000, 8_000, 12_000][index]!)),
    });
    checks.push({
      id: "F21b",
      quantity: `all ${copies} right, batches`,
      theory: result("F21b", "P", index),
      values: right(replicate(320 + index, copies, 1 / 48, batch, 20_000)),
    });
  });
  return checks;
}
