import { type Run, runId } from "../../../simulations/runner/index.ts";
import { openBrowserLog } from "../../learner/index.ts";

/** The question of lesson 1.1 whose last point the dot is, so that nobody is asked twice. */
const QUESTION = { question: "tangle.wait", version: 1 };
const ABOUT = { lesson: "tangle", contentVersion: 1 };

/** Keeps the visitor's dot in the learner's log. Never rejects: a log that cannot be stored stays in memory. */
export async function keepLandingGuess(run: Run, days: number): Promise<void> {
  const log = await openBrowserLog();
  await log.record("landing.guessed", { ...QUESTION, value: days, run: runId(run) }, ABOUT);
}
