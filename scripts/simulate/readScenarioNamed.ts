/** A scenario by its name, or from a file. */
import { existsSync, readFileSync } from "node:fs";
import { parseScenario, readScenario } from "../../simulations/business/index.ts";
import type { Scenario } from "../../simulations/business/index.ts";
import { UsageError } from "./options.ts";

/** @throws UsageError for a file that is not there or is no JSON, BusinessError for everything else that is wrong */
export function readScenarioNamed(name: string): Scenario {
  if (!name.endsWith(".json")) return readScenario(name);
  if (!existsSync(name)) throw new UsageError(`There is no file ${name}. Give the path of a scenario file.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(name, "utf8"));
  } catch (thrown) {
    throw new UsageError(`${name} is not JSON: ${(thrown as Error).message}`);
  }
  return parseScenario(value);
}
