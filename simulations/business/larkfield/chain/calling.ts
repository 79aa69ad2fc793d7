import { arrive } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import { CallOutcome } from "../tables/chain.ts";
import { freeServer, serve } from "./serving.ts";

interface NewCall {
  readonly checkout: number;
  readonly system: number;
  readonly attempt: number;
  readonly parent: number;
}

/** Calls that a caller may have saved up to make again, where that is limited: a short fault needs no saving. */
const MOST_SAVED = 10;

/** One attempt to get an answer from a system. */
export function call(larkfield: Larkfield, { checkout, system, attempt, parent }: NewCall): void {
  const { simulation } = larkfield;
  const { chain, parameters } = simulation.state;
  const { calls, checkouts } = chain;
  const station = chain.systems[system]!;
  const row = addRow(calls, calls.outcome);
  calls.checkout[row] = checkout;
  calls.system[row] = system;
  calls.attempt[row] = attempt;
  calls.parent[row] = parent;
  calls.at[row] = simulation.now;
  calls.ahead[row] = station.waiting;
  calls.beganAt[row] = NONE;
  calls.endedAt[row] = NONE;
  calls.outcome[row] = CallOutcome.open;
  calls.waitEndEvent[row] = NONE;
  checkouts.calls[checkout]! += 1;
  checkouts.lastCall[checkout] = row;
  if (attempt === 1) chain.budget = Math.min(chain.budget + parameters["chain.retryBudget"], MOST_SAVED);
  const mustWait = station.busy >= station.servers;
  if (chain.isDown[system] === 1 || (mustWait && station.waiting >= parameters["chain.queueLimit"])) {
    fail(larkfield, row, CallOutcome.refused);
    return;
  }
  const patienceMs = parameters["chain.timeoutMs"];
  if (patienceMs < Infinity) {
    calls.waitEndEvent[row] = simulation.schedule(simulation.now + patienceMs, larkfieldEvents.waitEnd, row);
  }
  if (arrive(station, row)) serve(larkfield, row);
}

/** The work on a call is done. Nobody tells the system that its caller has gone; that work was for nothing. */
export function answer(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { chain, parameters } = simulation.state;
  const { calls } = chain;
  const system = calls.system[row]!;
  const isLast = system === chain.systems.length - 1;
  const inWork = chain.inWork[system]!;
  inWork.splice(inWork.indexOf(row), 1);
  freeServer(larkfield, system);
  if (isLast && simulation.draw("chain.error", row, 0) < parameters["chain.errorShare"]) {
    fail(larkfield, row, CallOutcome.error);
  } else if (parameters["chain.nested"] && !isLast) {
    call(larkfield, { checkout: calls.checkout[row]!, system: system + 1, attempt: 1, parent: row });
  } else succeed(larkfield, row);
}

/** A caller's patience is over. The call itself stays where it is. */
export function waitEnd(larkfield: Larkfield, row: number): void {
  fail(larkfield, row, CallOutcome.late);
}

/** The same is asked once more. */
export function callAgain(larkfield: Larkfield, row: number): void {
  const { calls } = larkfield.simulation.state.chain;
  const [checkout, system, parent] = [calls.checkout[row]!, calls.system[row]!, calls.parent[row]!];
  call(larkfield, { checkout, system, parent, attempt: calls.attempt[row]! + 1 });
}

function succeed(larkfield: Larkfield, row: number): void {
  const { chain, parameters } = larkfield.simulation.state;
  const { calls } = chain;
  if (!end(larkfield, row, CallOutcome.answered)) return;
  const next = calls.system[row]! + 1;
  if (calls.parent[row] !== NONE) succeed(larkfield, calls.parent[row]!);
  else if (parameters["chain.nested"] || next === chain.systems.length) endCheckout(larkfield, row, true);
  else call(larkfield, { checkout: calls.checkout[row]!, system: next, attempt: 1, parent: NONE });
}

function fail(larkfield: Larkfield, row: number, outcome: number): void {
  const { simulation } = larkfield;
  const { chain, parameters } = simulation.state;
  const { calls } = chain;
  if (!end(larkfield, row, outcome)) return;
  const isLimited = parameters["chain.retryBudget"] < Infinity;
  if (calls.attempt[row]! < parameters["chain.attempts"] && (!isLimited || chain.budget >= 1)) {
    if (isLimited) chain.budget -= 1;
    const at = simulation.now + Math.round(parameters["chain.retryAfterMs"]);
    simulation.schedule(at, larkfieldEvents.callAgain, row);
  } else if (calls.parent[row] !== NONE) fail(larkfield, calls.parent[row]!, CallOutcome.error);
  else endCheckout(larkfield, row, false);
}

/** Whether somebody still waited for the call, who now knows. */
function end({ simulation }: Larkfield, row: number, outcome: number): boolean {
  const { calls } = simulation.state.chain;
  if (calls.outcome[row] !== CallOutcome.open) return false;
  calls.outcome[row] = outcome;
  calls.endedAt[row] = simulation.now;
  if (calls.waitEndEvent[row] !== NONE && outcome !== CallOutcome.late) simulation.cancel(calls.waitEndEvent[row]!);
  return true;
}

function endCheckout({ simulation }: Larkfield, row: number, isServed: boolean): void {
  const { calls, checkouts } = simulation.state.chain;
  const checkout = calls.checkout[row]!;
  checkouts.endedAt[checkout] = simulation.now;
  checkouts.served[checkout] = isServed ? 1 : 0;
  checkouts.lastCall[checkout] = row;
}
