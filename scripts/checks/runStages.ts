import { availableParallelism } from "node:os";
import { stripVTControlCharacters } from "node:util";
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
  const running = new Map<Stage, Promise<void>>();

  while (waiting.length > 0 || running.size > 0) {
    const index = waiting.findIndex((stage) => isReady(stage, results) && isRoomFor(stage, [...running.keys()]));
    const [stage] = index < 0 ? [] : waiting.splice(index, 1);
    if (stage === undefined) {
      await Promise.race(running.values());
      continue;
    }
    const done = runStage(stage, results).then(() => void running.delete(stage));
    running.set(stage, done);
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
  return stripVTControlCharacters(text).replace(/^/gm, "      ");
}

function failure(report: string): StageResult {
  return { passed: 0, failed: 1, skipped: 0, report };
}

function isReady(stage: Stage, results: ReadonlyMap<string, StageResult>): boolean {
  return (stage.needs ?? []).every((name) => results.has(name));
}

function isRoomFor(stage: Stage, running: readonly Stage[]): boolean {
  const busyCores = running.reduce((sum, other) => sum + coresOf(other), 0);
  const isInUse = stage.uses !== undefined && running.some((other) => other.uses === stage.uses);
  return busyCores + coresOf(stage) <= CORES && !isInUse;
}

function coresOf(stage: Stage): number {
  return Math.min(CORES, stage.cores ?? 1);
}
