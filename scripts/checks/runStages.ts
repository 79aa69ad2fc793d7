import { availableParallelism } from "node:os";
import { stripVTControlCharacters } from "node:util";
import { say, secondsSince } from "../bootstrap/say.mjs";
import type { Stage, StageResult } from "./Stage.ts";

const CORES = Math.min(2, availableParallelism());

/** A stage, or one of its parts. */
interface Job {
  readonly stage: Stage;
  readonly part: number;
}

/**
 * Runs every stage as soon as those it needs are through and a core is free; nothing stops at the first failure.
 * A stage that throws counts as one failure. Reports each stage as it ends, and returns the results by name.
 */
export async function runStages(stages: readonly Stage[]): Promise<Map<string, StageResult>> {
  const results = new Map<string, StageResult>();
  const waiting = stages.flatMap((stage) => partsOf(stage).map((part): Job => ({ stage, part })));
  const running = new Map<Job, Promise<void>>();
  const begun = new Map<Stage, { at: number; found: StageResult[] }>();

  while (waiting.length > 0 || running.size > 0) {
    const busy = [...running.keys()].map(({ stage }) => stage);
    const index = waiting.findIndex(({ stage }) => isReady(stage, results) && isRoomFor(stage, busy));
    const [job] = index < 0 ? [] : waiting.splice(index, 1);
    if (job === undefined) {
      await Promise.race(running.values());
      continue;
    }
    running.set(
      job,
      runJob(job).then(() => void running.delete(job)),
    );
  }
  return results;

  async function runJob({ stage, part }: Job): Promise<void> {
    const { at, found } = begun.get(stage) ?? { at: performance.now(), found: [] };
    begun.set(stage, { at, found });
    found.push(await resultOf(stage, part, results));
    if (found.length < partsOf(stage).length) return;
    const result = together(found);
    results.set(stage.name, result);
    reportStage(stage.name, result, secondsSince(at));
  }
}

function partsOf({ parts = 1 }: Stage): number[] {
  return Array.from({ length: parts }, (_, index) => index + 1);
}

async function resultOf(stage: Stage, part: number, results: ReadonlyMap<string, StageResult>): Promise<StageResult> {
  const broken = stage.needs?.find((name) => (results.get(name)?.failed ?? 0) > 0);
  if (broken !== undefined) return failure(`Not run, because "${broken}" failed.`);
  try {
    return await stage.run(part);
  } catch (error) {
    return failure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** What the parts of a stage found, as one; of the reports those that tell of a failure. */
function together(found: readonly StageResult[]): StageResult {
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const sum = (key: "passed" | "failed" | "skipped") => found.reduce((total, result) => total + result[key], 0);
  const reports = found.filter(({ failed }) => failed > 0).map(({ report }) => report.trim());
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), report: reports.join("\n\n") };
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
