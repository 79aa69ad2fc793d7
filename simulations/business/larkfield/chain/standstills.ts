import { exponentialMs, HOUR_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import { beginWaiting } from "./serving.ts";

/** In place of an outage's number: the one standstill. */
export const STANDSTILL = -1;

/** Plans the next outage of a system of the chain, if it has any. */
export function planOutage({ simulation }: Larkfield, system: number, serial: number, after: number): void {
  const everyMs = simulation.state.parameters["chain.outageEveryHours"] * HOUR_MS;
  if (everyMs === 0) return;
  const at = after + exponentialMs(simulation.draw("chain.up", system, serial), everyMs);
  simulation.schedule(at, larkfieldEvents.systemStop, system, serial);
}

/** A system of the chain answers nothing any more. In a standstill calls wait; in an outage they are refused at once. */
export function systemStop({ simulation }: Larkfield, system: number, serial: number): void {
  const { chain, parameters } = simulation.state;
  const { stops } = chain;
  const isOutage = serial !== STANDSTILL;
  chain.stopped[system]! += 1;
  chain.systems[system]!.servers = 0;
  const row = addRow(stops, stops.isOutage);
  stops.system[row] = system;
  stops.from[row] = simulation.now;
  stops.to[row] = NONE;
  stops.isOutage[row] = isOutage ? 1 : 0;
  if (!isOutage) return;
  chain.isDown[system] = 1;
  const lastsMs = exponentialMs(
    simulation.draw("chain.down", system, serial),
    parameters["chain.outageHours"] * HOUR_MS,
  );
  simulation.schedule(simulation.now + lastsMs, larkfieldEvents.systemStart, system, serial);
}

/** It answers again, first those who still stand in its line. */
export function systemStart(larkfield: Larkfield, system: number, serial: number): void {
  const { now, state } = larkfield.simulation;
  const { chain, parameters } = state;
  const isOutage = serial !== STANDSTILL;
  endStop(larkfield, system, isOutage);
  chain.stopped[system]! -= 1;
  if (isOutage) {
    chain.isDown[system] = 0;
    planOutage(larkfield, system, serial + 1, now);
  }
  if (chain.stopped[system]! > 0) return;
  chain.systems[system]!.servers = parameters["chain.servers"];
  beginWaiting(larkfield, system);
}

function endStop({ simulation }: Larkfield, system: number, isOutage: boolean): void {
  const { stops } = simulation.state.chain;
  for (let row = stops.count - 1; row >= 0; row--) {
    if (stops.system[row] !== system || (stops.isOutage[row] === 1) !== isOutage) continue;
    stops.to[row] = simulation.now;
    return;
  }
}
