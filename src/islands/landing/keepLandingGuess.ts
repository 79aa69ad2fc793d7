import type { Outline } from "../../../simulations/business/index.ts";
import { waitQuestion } from "../../../simulations/catalogue/tangle/index.ts";
import { type Run, runId } from "../../../simulations/runner/index.ts";
import { openBrowserLog } from "../../learner/index.ts";
import { runValues } from "../lesson/runValues.ts";

/** The question of lesson 1.1 whose last point the dot is, so that nobody is asked twice. */
const QUESTION = { question: "tangle.wait", version: 1 };
const ABOUT = { lesson: "tangle", contentVersion: 1 };

/** Keeps the visitor's dot in the learner's log. Never rejects: a log that cannot be stored stays in memory. */
export async function keepLandingGuess(run: Run, days: number): Promise<void> {
  const log = await openBrowserLog();
  await log.record("landing.guessed", { ...QUESTION, value: days, run: runId(run) }, ABOUT);
}

/** Writes down that the visitor who set the dot has seen the run to its end, with what it gave at the question's points. */
export async function keepLandingRun(run: Run, outline: Outline): Promise<void> {
  const log = await openBrowserLog();
  const question = waitQuestion(outline.halves);
  const { scenario, seed } = run;
  const seen = { run: runId(run), scenario, seed, traceHash: outline.traceHash };
  const values = runValues(question, outline);
  await log.record("run.finished", { ...seen, ...QUESTION, values, tolerance: question.tolerance }, ABOUT);
}
