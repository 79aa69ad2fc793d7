import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareTraces, describeDifferences } from "../../packages/kafkajs-mock/tests/conformance/compareTraces.ts";
import { knownDifferences } from "../../packages/kafkajs-mock/tests/conformance/knownDifferences.ts";
import { playAll } from "../../packages/kafkajs-mock/tests/conformance/playScenario.ts";
import { conformanceReport, type ScenarioOutcome } from "../../packages/kafkajs-mock/tests/conformance/report.ts";
import type { Scenario } from "../../packages/kafkajs-mock/tests/conformance/Scenario.ts";
import { families } from "../../packages/kafkajs-mock/tests/conformance/scenarios/index.ts";
import { readStoredTraces, writeStoredTraces } from "../../packages/kafkajs-mock/tests/conformance/storedTraces.ts";
import type { Target } from "../../packages/kafkajs-mock/tests/conformance/Target.ts";
import type { Trace } from "../../packages/kafkajs-mock/tests/conformance/Trace.ts";
import { KAFKA_VERSION } from "../kafka/kafkaVersion.ts";
import type { Results } from "./Results.ts";

const REPORT_FILE = join(import.meta.dirname, "../../packages/kafkajs-mock/docs/conformance.md");
const AT_ONCE_APACHE = 8;
const AT_ONCE_OURS = 16;
/** A scenario on a busy machine may be unlucky with a real cluster's timing, never twice the same way. */
const ATTEMPTS = 2;

export interface PlayOptions {
  /** Part of the names to play; all when empty. */
  only: string;
  /** Whether to store Apache's traces and write the report. */
  isRecording: boolean;
}

/**
 * Plays the scenarios on both clusters and compares the traces: ours with Apache's, and Apache's with the stored ones.
 * Returns how each came out.
 */
export async function playBoth(
  apache: Target,
  ours: Target,
  results: Results,
  options: PlayOptions,
): Promise<ReadonlyMap<string, ScenarioOutcome>> {
  const wanted = families.flatMap(({ scenarios }) => scenarios.filter(({ name }) => name.includes(options.only)));
  const isPlayable = ({ needsTokens }: Scenario) => needsTokens !== true || apache.tokenConfig !== undefined;
  const chosen = wanted.filter(isPlayable);
  for (const scenario of wanted)
    if (!isPlayable(scenario)) results.skipped(scenario.name, "this Apache Kafka has no listener for tokens");
  const theirs = await playAll(chosen, apache, { atOnce: AT_ONCE_APACHE });
  for (const scenario of chosen) await repeatFailed(scenario, apache, theirs);
  const mine = await playAll(chosen, ours, { atOnce: AT_ONCE_OURS });
  const stored = options.isRecording ? null : readStoredTraces().traces;
  const outcomes = new Map<string, ScenarioOutcome>();
  for (const scenario of chosen) {
    let differences = compareTraces(theirs.get(scenario.name)!, mine.get(scenario.name)!);
    for (let attempt = 1; attempt < ATTEMPTS && differences.length > 0; attempt++) {
      await playAgain(scenario, apache, theirs);
      await playAgain(scenario, ours, mine);
      differences = compareTraces(theirs.get(scenario.name)!, mine.get(scenario.name)!);
    }
    outcomes.set(scenario.name, { differences: describeDifferences(differences) });
    judge(scenario, theirs.get(scenario.name)!, stored?.[scenario.name], outcomes.get(scenario.name)!, results);
  }
  const isWhole =
    options.only === "" &&
    chosen.length === wanted.length &&
    [...theirs.values()].every((trace) => !("failure" in trace));
  if (!options.isRecording || !isWhole) return outcomes;
  writeStoredTraces(KAFKA_VERSION, theirs);
  writeFileSync(REPORT_FILE, conformanceReport({ kafkaVersion: KAFKA_VERSION, families, outcomes, knownDifferences }));
  return outcomes;
}

function judge(
  scenario: Scenario,
  theirs: Trace,
  stored: Trace | undefined,
  { differences }: ScenarioOutcome,
  results: Results,
): void {
  const { name } = scenario;
  if ("failure" in theirs) return results.failed(name, `Apache Kafka itself: ${JSON.stringify(theirs["failure"])}`);
  const drift = stored === undefined ? [] : compareTraces(stored, theirs);
  if (drift.length > 0)
    return results.failed(name, `Apache's stored trace is out of date:\n${describeDifferences(drift)}`);
  const reason = knownDifferences[name];
  if (differences === "" && reason === undefined) return results.passed(name);
  if (differences === "")
    return results.failed(name, "It is listed as a known difference, but the traces are equal now.");
  if (reason === undefined) return results.failed(name, differences);
  return results.passed(name, `differs as listed: ${reason}`);
}

async function repeatFailed(scenario: Scenario, target: Target, traces: Map<string, Trace>): Promise<void> {
  if ("failure" in traces.get(scenario.name)!) await playAgain(scenario, target, traces);
}

async function playAgain(scenario: Scenario, target: Target, traces: Map<string, Trace>): Promise<void> {
  const again = await playAll([scenario], target, { atOnce: 1 });
  traces.set(scenario.name, again.get(scenario.name)!);
}
