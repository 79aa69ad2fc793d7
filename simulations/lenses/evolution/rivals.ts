import { readScenario } from "../../business/index.ts";
import type { ArchitectureName, Overrides } from "../../business/index.ts";

/** An architecture at its best, drawn beside the four (MODEL.md §1). "Everyone decides by hand" is always drawn. */
export interface Rival {
  readonly id: string;
  readonly architecture: ArchitectureName;
  readonly overrides: Overrides;
}

const RIVALS = [
  { id: "allCalls", architecture: "point-to-point" },
  { id: "everyoneTold", architecture: "bus" },
  { id: "carefulBus", architecture: "bus" },
  { id: "servedBus", architecture: "bus" },
  { id: "bigCleanCentre", architecture: "platform" },
  { id: "growingCentre", architecture: "platform" },
  { id: "contractsOnCalls", architecture: "backbone" },
] as const;

/** The fair rivals with what their scenario sets. Reads scenarios, so it belongs into the build, not into a page. */
export function rivals(): Rival[] {
  return RIVALS.map((rival) => ({ ...rival, overrides: readScenario(rival.id).overrides }));
}
