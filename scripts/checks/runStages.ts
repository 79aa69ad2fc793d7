import { availableParallelism } from "node:os";
import { say, secondsSince } from "../bootstrap/say.mjs";
import type { Stage, StageResult } from "./Stage.ts";

const CORES = Math.min(2, availableParallelism());

/**
 * Runs every stage as soon as those it needs are through and a core is free; nothing stops at the first failure.
 * A stage that throws counts as one failure. Reports each stage as it ends, and returns the results by name.
 */
export async function runStages(stages: readonly Stage[]): Promise<Map<string, StageResult>> {
  const results = new Map<string, StageResult>();
  const waiting = [...stages];
  const running = new Set<Promise<void>>();
  let busyCores = 0;

  while (waiting.length > 0 || running.size > 0) {
    const index = waiting.findIndex((stage) => isReady(stage, results) && busyCores + coresOf(stage) <= CORES);
    const [stage] = index < 0 ? [] : waiting.splice(index, 1);
    if (stage === undefined) {
      await Promise.race(running);
      continue;
    }
    busyCores += coresOf(stage);
    const done = runStage(stage, results).then(() => {
      busyCores -= coresOf(stage);
      running.delete(done);
    });
    running.add(done);
  }
  return results;
}

async function runStage(stage: Stage, results: Map<string, StageResult>): Promise<void> {
  const startedAt = performance.now();
  const broken = stage.needs?.find((name) => (results.get(name)?.failed ?? 0) > 0);
  let result: StageResult;
  try {
    result = broken === undefined ? await stage.run() : failure(`Not run, because "${broken}" failed.`);
  } catch (error) {
    result = failure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  results.set(stage.name, result);
  reportStage(stage.name, result, secondsSince(startedAt));
}

function reportStage(name: string, { passed, failed, skipped, report, note }: StageResult, duration: string): void {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  const parts = [counts.filter(Boolean).join(", "), note].filter(Boolean).join("; ");
  say(`${failed > 0 ? "✗" : "✓"} ${name.padEnd(16)} ${duration.padStart(6)}  ${parts}`);
  if (failed > 0) console.log(`\n${indent(report.trim())}\n`);
}

function indent(text: string): string {
  return text.replace(/^/gm, "      ");
}

function failure(report: string): StageResult {
  return { passed: 0, failed: 1, skipped: 0, report };
}

function isReady(stage: Stage, results: ReadonlyMap<string, StageResult>): boolean {
  return (stage.needs ?? []).every((name) => results.has(name));
}

function coresOf(stage: Stage): number {
  return Math.min(CORES, stage.cores ?? 1);
}
