import { exponentialMs, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import { call } from "./calling.ts";
import { planOutage, STANDSTILL } from "./standstills.ts";

/** Plans the first order of the chain, the standstill and the first outage of each system. Nothing where there is no chain. */
export function beginChain(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { chain, parameters, dayZero } = simulation.state;
  if (chain.systems.length === 0) return;
  planCheckout(larkfield, 0, dayZero);
  const lastsMs = Math.round(parameters["chain.standstillSeconds"] * SECOND_MS);
  if (lastsMs > 0) {
    const system = parameters["chain.standstillSystem"] - 1;
    const at = dayZero + Math.round(parameters["chain.standstillAtMinute"] * MINUTE_MS);
    simulation.schedule(at, larkfieldEvents.systemStop, system, STANDSTILL);
    simulation.schedule(at + lastsMs, larkfieldEvents.systemStart, system, STANDSTILL);
  }
  chain.systems.forEach((_, system) => planOutage(larkfield, system, 0, dayZero));
}

function planCheckout({ simulation }: Larkfield, serial: number, after: number): void {
  const { parameters, dayZero } = simulation.state;
  const at = after + exponentialMs(simulation.draw("chain.gap", serial, 0), SECOND_MS / parameters["chain.perSecond"]);
  if (at < dayZero + parameters["chain.hours"] * HOUR_MS) simulation.schedule(at, larkfieldEvents.checkout, serial);
}

/** A customer pays: the order is served when every system has answered in time. */
export function checkout(larkfield: Larkfield, serial: number): void {
  const { now, state } = larkfield.simulation;
  const { checkouts } = state.chain;
  planCheckout(larkfield, serial + 1, now);
  const row = addRow(checkouts, checkouts.served);
  checkouts.placedAt[row] = now;
  checkouts.endedAt[row] = NONE;
  checkouts.served[row] = 0;
  checkouts.calls[row] = 0;
  call(larkfield, { checkout: row, system: 0, attempt: 1, parent: NONE });
}
