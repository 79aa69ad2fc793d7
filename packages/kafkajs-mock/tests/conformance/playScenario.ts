import type { Scenario } from "./Scenario.ts";
import { Stage } from "./Stage.ts";
import type { Target } from "./Target.ts";
import type { Trace } from "./Trace.ts";

const PATIENCE_MS = 60_000;
let playedCount = 0;

/**
 * Runs one scenario against one cluster and returns its trace. A scenario that throws or takes longer than a minute
 * still has one: its lane `failure` says why, and no such lane may be in a trace of Apache Kafka.
 */
export async function playScenario(scenario: Scenario, target: Target): Promise<Trace> {
  playedCount += 1;
  const stage = new Stage(target, `c${process.pid}${Date.now() % 100_000}x${playedCount}`);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not over after ${PATIENCE_MS / 1000} s.`)), PATIENCE_MS);
  });
  try {
    await Promise.race([scenario.run(stage), tooLong]);
  } catch (error) {
    stage.note("failure", error);
  } finally {
    clearTimeout(timer);
  }
  return stage.end();
}

/** Runs scenarios, some at a time because most of them wait, the disruptive ones alone at the end. */
export async function playAll(
  scenarios: readonly Scenario[],
  target: Target,
  options: { atOnce: number; onPlayed?: (scenario: Scenario, trace: Trace, durationMs: number) => void },
): Promise<Map<string, Trace>> {
  const traces = new Map<string, Trace>();
  const play = async (scenario: Scenario) => {
    const startedAtMs = performance.now();
    const trace = await playScenario(scenario, target);
    traces.set(scenario.name, trace);
    options.onPlayed?.(scenario, trace, performance.now() - startedAtMs);
  };
  const waiting = scenarios.filter(({ isDisruptive }) => !isDisruptive);
  const player = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await play(next);
  };
  await Promise.all(Array.from({ length: options.atOnce }, player));
  for (const scenario of scenarios) if (scenario.isDisruptive) await play(scenario);
  return traces;
}
