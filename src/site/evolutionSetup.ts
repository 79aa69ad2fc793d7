import {
  architectureNames,
  parameterTable,
  scenarioNames,
  readScenario,
  runLarkfield,
} from "../../simulations/business/index.ts";
import {
  evolutionRequest,
  halfYearValues,
  REFERENCE_SEED,
  rivals,
  valueQuestion,
  withouts,
} from "../../simulations/catalogue/evolution/index.ts";
import { newRun, runId } from "../../simulations/runner/index.ts";

/** Years that the evolution plays: the business's own default. */
const YEARS = 3;
const QUARTER_DAYS = 365 / 4;

/** Read at build time: what the evolution's page plays, and the first half-year that its four questions give away. */
export function evolutionSetup() {
  const acquisitionDay = parameterTable["acquisition.day"].default;
  const questions = architectureNames.map((architecture) => {
    const { quarters } = runLarkfield(evolutionRequest(architecture, REFERENCE_SEED));
    const first = halfYearValues(quarters)[0] ?? 0;
    const run = runId(newRun({ scenario: "larkfield@1", architecture, seed: REFERENCE_SEED }));
    return { architecture, question: valueQuestion(architecture, first), run };
  });
  return {
    seed: REFERENCE_SEED,
    architectures: architectureNames,
    quarters: YEARS * 4,
    acquisitionAt: acquisitionDay / QUARTER_DAYS,
    rivals: rivals(),
    withouts,
    scenarios: Object.fromEntries(scenarioNames.map((name) => [name, readScenario(name).overrides])),
    questions,
  };
}
