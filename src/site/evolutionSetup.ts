import { architectureNames, parameterTable, readScenario } from "../../simulations/business/index.ts";
import { nameKnots } from "./nameKnots.ts";
import { evolutionRun, REFERENCE_SEED, withouts } from "../../simulations/lenses/evolution/evolutionRun.ts";
import { lens } from "../../simulations/lenses/evolution/lens.ts";
import { rivals } from "../../simulations/lenses/evolution/rivals.ts";
import { halfYearValues, valueQuestion } from "../../simulations/lenses/evolution/valueQuestion.ts";
import { runId } from "../../simulations/runner/index.ts";
import { referenceRuns } from "./referenceRuns.ts";

/** Years that the evolution plays: the business's own default. */
const YEARS = 3;
const QUARTER_DAYS = 365 / 4;

/** Read at build time: what the evolution's page plays, and the first half-year that its four questions give away. */
export function evolutionSetup() {
  const acquisitionDay = parameterTable["acquisition.day"].default;
  const runs = referenceRuns();
  const questions = architectureNames.map((architecture, index) => {
    const run = evolutionRun(architecture, REFERENCE_SEED);
    const first = halfYearValues(runs[index]!.quarters)[0] ?? 0;
    return { architecture, question: nameKnots(valueQuestion(architecture, first)), run: runId(run) };
  });
  return {
    seed: REFERENCE_SEED,
    architectures: architectureNames,
    quarters: YEARS * 4,
    acquisitionAt: acquisitionDay / QUARTER_DAYS,
    rivals: rivals(),
    withouts,
    scenarios: Object.fromEntries(lens.scenarios.map((name) => [name, readScenario(name).overrides])),
    questions,
  };
}
