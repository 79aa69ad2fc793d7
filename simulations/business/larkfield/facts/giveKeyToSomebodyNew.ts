import type { Larkfield } from "../events.ts";
import { numberOfKey } from "../numbers.ts";
import { VALUES } from "./copies.ts";
import { say } from "./facts.ts";

/** Serials below those of everything else that is only said again. */
const GIVEN = -1_000_000_000;

/** A key is given to somebody new, whose first facts stand in the place of those before. Which those are is written down. */
export function giveKeyToSomebodyNew(larkfield: Larkfield, domain: number, key: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { types, truth, facts, parameters, erasures } = state;
  const keys = parameters["facts.keys"];
  for (let type = 0; type < types.count; type++) {
    if (types.domain[type] !== domain) continue;
    const typeKey = type * keys + key;
    const serial = GIVEN - erasures.length;
    erasures.push({ typeKey, before: facts.count, at: simulation.now });
    truth.x[typeKey] = Math.floor(
      simulation.draw("erase.value", numberOfKey(state, typeKey), erasures.length) * VALUES,
    );
    say(larkfield, typeKey, serial);
  }
}
