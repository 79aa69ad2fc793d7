import { DAY_MS, exponentialMs, HOUR_MS } from "../../../kernel/index.ts";
import { beginOutage, endOutage, settleOutage } from "../facts/catchingUp.ts";
import { replay } from "../facts/copies.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { publishWithheld } from "../facts/facts.ts";
import { hasCentre, hasOwners } from "../rules.ts";
import { FlowState, NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { centreTeam, enablingTeam } from "../work/tickets.ts";

/**
 * Systems are numbered: the system of record of each domain, then the reading system of each domain, then the broker.
 * Plans the first outage of one.
 */
export function beginFailing(larkfield: Larkfield, system: number): void {
  if (larkfield.simulation.state.parameters["outages.on"]) planFailure(larkfield, system, 0);
}

export const brokerSystem = ({ simulation }: Larkfield): number => 2 * simulation.state.domains.count;

/** The two systems of a domain are drawn for under the number of the domain, the broker under a name of its own. */
function draw(larkfield: Larkfield, what: "up" | "down", system: number, serial: number): number {
  const { simulation } = larkfield;
  const { count, number } = simulation.state.domains;
  if (system === brokerSystem(larkfield)) return simulation.draw(`broker.${what}`, 0, serial);
  const isReader = system >= count;
  return simulation.draw(
    `${isReader ? "reader" : "source"}.${what}`,
    number[isReader ? system - count : system]!,
    serial,
  );
}

function planFailure(larkfield: Larkfield, system: number, serial: number): void {
  const { simulation } = larkfield;
  const { parameters } = simulation.state;
  const isBroker = system === brokerSystem(larkfield);
  const meanDays = parameters[isBroker ? "outages.brokerEveryDays" : "outages.systemEveryDays"];
  const upMs = exponentialMs(draw(larkfield, "up", system, serial), meanDays * DAY_MS);
  simulation.schedule(simulation.now + upMs, larkfieldEvents.fail, system, serial);
}

/** A broker that nobody looks after is down for longer: neither a centre nor a team that enables has anybody. */
function careFactor(state: LarkfieldState, isBroker: boolean): number {
  const { parameters, teams } = state;
  if (!isBroker || parameters["outages.unattendedFactor"] === 1) return 1;
  const isAttended =
    (hasCentre(state) && teams[centreTeam(state)]!.servers > 0) ||
    (hasOwners(state) && teams[enablingTeam(state)]!.servers > 0);
  return isAttended ? 1 : parameters["outages.unattendedFactor"];
}

/** A system or the broker goes down. */
export function fail(larkfield: Larkfield, system: number, serial: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { domains, parameters } = state;
  const isBroker = system === brokerSystem(larkfield);
  const meanHours = parameters[isBroker ? "outages.brokerHours" : "outages.systemHours"];
  const upAt =
    simulation.now +
    exponentialMs(draw(larkfield, "down", system, serial), meanHours * HOUR_MS * careFactor(state, isBroker));
  simulation.schedule(upAt, larkfieldEvents.recover, system, serial);
  beginOutage(state, system, simulation.now);
  if (isBroker) {
    state.brokerDownAt = simulation.now;
    state.brokerFailedAt = simulation.now;
    state.brokerUpAt = upAt;
  } else if (system < domains.count) {
    domains.sourceDownAt[system] = simulation.now;
    domains.sourceFailedAt[system] = simulation.now;
  } else {
    domains.readerDownAt[system - domains.count] = simulation.now;
    domains.readerFailedAt[system - domains.count] = simulation.now;
  }
}

/** It is up again: what waited for it goes on. */
export function recover(larkfield: Larkfield, system: number, serial: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  const { domains, flows } = state;
  endOutage(state, system, simulation.now);
  if (system === brokerSystem(larkfield)) {
    state.brokerDownAt = NONE;
    publishWithheld(larkfield);
    const due = state.replaysDue;
    state.replaysDue = [];
    for (const flow of due) replay(state, log, flow, simulation.now);
  } else if (system < domains.count) {
    domains.sourceDownAt[system] = NONE;
    publishWithheld(larkfield);
  } else {
    const reader = system - domains.count;
    domains.readerDownAt[reader] = NONE;
    for (const flow of state.flowsOfReader[reader]!) {
      if (flows.state[flow] === FlowState.live) replay(state, log, flow, simulation.now);
    }
  }
  settleOutage(state, system, simulation.now);
  planFailure(larkfield, system, serial + 1);
}
