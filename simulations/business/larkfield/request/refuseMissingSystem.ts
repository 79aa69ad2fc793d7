import type { Parameters } from "./parameters.ts";
import { badValue } from "./settings.ts";

/** Refuses a standstill of a system that the call chain does not have. @throws BusinessError `bad-parameter` */
export function refuseMissingSystem(parameters: Parameters): void {
  const systems = parameters["chain.systems"];
  const system = parameters["chain.standstillSystem"];
  if (system <= systems) return;
  const allowed = `a whole number from 1 to ${systems}, which are the systems of the chain`;
  throw badValue("chain.standstillSystem", system, allowed, { least: 1, most: systems, isWhole: 1 });
}
