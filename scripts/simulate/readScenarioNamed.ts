/** A scenario by its name, or from a file. */
import { readFileSync, statSync } from "node:fs";
import { BusinessError, commandKinds, parseScenario, readScenario, rolesOf } from "../../simulations/business/index.ts";
import type { Scenario } from "../../simulations/business/index.ts";
import { UsageError } from "../usageError.ts";

/**
 * @throws UsageError for a file that is not there, is no JSON or holds no sound scenario, with the file's name in front;
 * BusinessError for a name that is not known
 */
export function readScenarioNamed(name: string): Scenario {
  const isFile = statSync(name, { throwIfNoEntry: false })?.isFile() === true;
  if (!name.endsWith(".json")) {
    if (isFile) throw new UsageError(`${name} is a file; the name of a scenario file ends in .json.`);
    return readScenario(name);
  }
  if (!isFile) throw new UsageError(`There is no file ${name}. Give the path of a scenario file.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(name, "utf8"));
  } catch (thrown) {
    throw new UsageError(`${name} is not JSON: ${(thrown as Error).message}`);
  }
  try {
    const scenario = parseScenario(value);
    // What its roles may give is known only where the commands are.
    rolesOf(scenario, commandKinds);
    return scenario;
  } catch (thrown) {
    if (thrown instanceof BusinessError) throw new UsageError(`${name}: ${thrown.message}`);
    throw thrown;
  }
}
