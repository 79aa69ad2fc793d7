import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { numberOfDemand } from "../numbers.ts";
import { NONE } from "../state.ts";
import { centreTeam, openTicket } from "./tickets.ts";

/** A domain begins to send tickets of always the same kind, to the central team or to its own (`demand.team`). */
export function beginDemand(larkfield: Larkfield, domain: number): void {
  if (larkfield.simulation.state.parameters["demand.everyDays"] > 0) planDemand(larkfield, domain, 0);
}

function planDemand({ simulation }: Larkfield, domain: number, serial: number): void {
  const { parameters, domains } = simulation.state;
  const u = simulation.draw("demand.gap", domains.number[domain]!, serial);
  const gapMs = exponentialMs(u, parameters["demand.everyDays"] * DAY_MS);
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.demand, domain, serial);
}

/** A ticket of the demand comes. */
export function receiveDemand(larkfield: Larkfield, domain: number, serial: number): void {
  const { simulation } = larkfield;
  const { demands } = simulation.state;
  planDemand(larkfield, domain, serial + 1);
  const row = addRow(demands, demands.domain);
  demands.domain[row] = domain;
  demands.serial[row] = serial;
  demands.returns[row] = 0;
  demands.askedAt[row] = simulation.now;
  demands.doneAt[row] = NONE;
  ask(larkfield, row);
}

/** It stands in the same queue as all other work, at the end of it, each time it comes. */
function ask(larkfield: Larkfield, row: number): void {
  const { state } = larkfield.simulation;
  const { demands, parameters } = state;
  const domain = demands.domain[row]!;
  const isCentral = parameters["demand.team"] === "centre";
  demands.ticket[row] = openTicket(larkfield, {
    kind: "demand",
    part: isCentral ? "centre" : "team",
    team: isCentral ? centreTeam(state) : domain,
    subject: row,
    meanDays: parameters["demand.days"],
    steady: parameters["demand.steady"],
    entity: numberOfDemand(state, domain, demands.serial[row]!),
    serial: demands.returns[row]!,
  });
}

/** Its work is done: for good, or it comes back as somebody finds that it was not right. */
export function finishDemand(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { demands, parameters } = state;
  const returns = demands.returns[row]!;
  const number = numberOfDemand(state, demands.domain[row]!, demands.serial[row]!);
  if (simulation.draw("demand.returns", number, returns) >= parameters["demand.returns"]) {
    demands.doneAt[row] = simulation.now;
    return;
  }
  demands.returns[row] = returns + 1;
  ask(larkfield, row);
}
