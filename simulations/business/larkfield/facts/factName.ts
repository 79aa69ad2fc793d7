import { archetypes } from "../request/catalogue.ts";
import type { LarkfieldState } from "../state.ts";

/**
 * The name of a fact type: "StockPosition" by the archetype of its domain. Where a scenario names its systems they are of no
 * archetype: the fact of "stock" is "Stock", a second one "Stock2".
 */
export function factName({ types, domains, parameters, readers, names }: LarkfieldState, type: number): string {
  const owner = types.domain[type]!;
  const index = type % parameters["facts.typesPerDomain"];
  if (readers === null) return archetypes[domains.archetype[owner]!]!.facts[index]!;
  const name = names[owner]!;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${index === 0 ? "" : index + 1}`;
}
