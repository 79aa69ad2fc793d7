import { BusinessError } from "../../simulations/business/index.ts";
import { UsageError } from "../usageError.ts";
import { help } from "./help.ts";
import { listParameters, simulateLarkfield } from "./larkfield.ts";
import { readOptions } from "./readOptions.ts";
import { readScenarioNamed } from "./readScenarioNamed.ts";
import { simulateTangle } from "./simulateTangle.ts";

/**
 * The command `npm run simulate` with its arguments. Prints to the console and answers the exit code: 0, or 2 when it
 * cannot be run. Nothing is printed to standard output before everything that can be refused has been checked.
 */
export async function simulate(args: readonly string[]): Promise<0 | 2> {
  try {
    const options = readOptions(args);
    if (options.help) console.log(help);
    else if (options.list) listParameters(options.json);
    else {
      const scenario = readScenarioNamed(options.scenario);
      if (scenario.landscape) simulateTangle(scenario, options);
      else await simulateLarkfield(scenario, options);
    }
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof UsageError) && !(thrown instanceof BusinessError)) throw thrown;
    console.error(thrown.message);
    return 2;
  }
}
