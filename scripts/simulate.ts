/**
 * Runs a scenario without a page and prints what it did. Changes nothing.
 *
 *   npm run -s simulate -- --architecture platform [--years 3] [--seed 7 | --seeds 1-200] [--set central.people=12 ...]
 *                          [--scenario larkfield | --scenario FILE.json | --scenario tangle] [--json | --csv]
 *   npm run -s simulate -- --architecture platform --seed 7 --why ticket:134 [--at DAY] [--json]
 *                          the causes of a quarter, decision, copy, fact, message, ticket, change or need
 *   npm run -s simulate -- --architecture platform --seed 7 --audit [--json]
 *                          and every copy compared with the truth at the end of each quarter
 *   npm run -s simulate -- --help                every option in a few words
 *   npm run -s simulate -- --list [--json]       every parameter with meaning, unit, default, range and source; what --why takes
 *
 * What it cannot run is said on standard error with exit code 2, and standard output stays empty.
 */
import { BusinessError } from "../simulations/business/index.ts";
import { help } from "./simulate/help.ts";
import { listParameters, simulateLarkfield } from "./simulate/larkfield.ts";
import { readOptions } from "./simulate/options.ts";
import type { SimulateOptions } from "./simulate/options.ts";
import { readScenarioNamed } from "./simulate/readScenarioNamed.ts";
import { simulateTangle } from "./simulate/tangle.ts";
import { UsageError } from "./usageError.ts";

try {
  const options = readOptions();
  if (options.help) console.log(help);
  else if (options.list) listParameters(options.json);
  else await simulate(options);
} catch (thrown) {
  if (!(thrown instanceof UsageError) && !(thrown instanceof BusinessError)) throw thrown;
  console.error((thrown as Error).message);
  process.exitCode = 2;
}

async function simulate(options: SimulateOptions): Promise<void> {
  const scenario = readScenarioNamed(options.scenario);
  if (scenario.landscape) simulateTangle(scenario, options);
  else await simulateLarkfield(scenario, options);
}
