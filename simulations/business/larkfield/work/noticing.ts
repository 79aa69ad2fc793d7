import { DAY_MS } from "../../../kernel/index.ts";
import { faultOf } from "../facts/copies.ts";
import { versionServed } from "../facts/versionServed.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { FlowState, NONE, Regime, Transport, Wrong } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { centreTeam, openTicket } from "./tickets.ts";

/** Somebody found that a flow is misread or mismapped: whoever has to repair it gets a ticket, unless one is open. */
export function foundWrong(larkfield: Larkfield, flow: number, isMisread: boolean): void {
  const { state } = larkfield.simulation;
  const { flows, types, parameters } = state;
  const type = flows.type[flow]!;
  const regime = flows.regime[flow]!;
  const days = parameters["work.repairDays"];
  // Someone else has cured it already, and only old copies are still wrong.
  if (!isWrong(state, flow)) return;
  // Work that will cure it anyway is known to be under way.
  if (flows.repairTicket[flow] !== NONE || (isMisread && flows.adapts[flow]! > 0)) return;
  const isOrphaned = regime === Regime.owner && state.domains.paid[types.domain[type]!] === 0;
  if (!isOrphaned && (regime === Regime.centre || regime === Regime.owner)) {
    const isCentre = regime === Regime.centre;
    if (types.repairTicket[type] !== NONE || (isMisread && isCentre && types.centreAdapts[type]! > 0)) return;
    types.repairs[type] = types.repairs[type]! + 1;
    types.repairTicket[type] = openTicket(larkfield, {
      kind: "repair",
      part: isCentre ? "centre" : "team",
      team: isCentre ? centreTeam(state) : types.domain[type]!,
      subject: type,
      regime,
      meanDays: isCentre ? days * parameters["work.handoff"] : days,
      entity: types.number[type]!,
      serial: -types.repairs[type]!,
    });
    return;
  }
  const isBypass = regime === Regime.bypass;
  flows.repairTicket[flow] = openTicket(larkfield, {
    kind: "repair",
    part: isBypass ? "centre" : "reader",
    team: isBypass ? centreTeam(state) : flows.reader[flow]!,
    flow,
    regime,
    meanDays: isBypass ? days * parameters["work.handoff"] : days,
    entity: flows.number[flow]!,
    serial: flows.mappings[flow]!,
  });
}

/** Whether a flow is mismapped, or is served a definition of its own field that it does not understand. */
export function isWrong(state: LarkfieldState, flow: number): boolean {
  const { flows, types, changes, versions } = state;
  if (flows.isMismapped[flow] === 1) return true;
  const type = flows.type[flow]!;
  const served = versionServed(state, flow, types.version[type]!);
  for (let known = flows.known[flow]!; known < served; known++) {
    const change = versions[type]![known]!;
    if (changes.field[change] === flows.field[flow] && changes.keys[change] !== 0) return true;
  }
  return false;
}

/** Every so often a reader compares some keys of each of its flows with the source. */
export function reconcile(larkfield: Larkfield, reader: number, serial: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { flows, parameters, copies, types } = state;
  const everyMs = Math.round(parameters["notice.reconcileEveryDays"] * DAY_MS);
  simulation.schedule(simulation.now + everyMs, larkfieldEvents.reconcile, reader, serial + 1);
  const keys = parameters["facts.keys"];
  const count = Math.min(parameters["notice.reconcileKeys"], keys);
  for (const flow of state.flowsOfReader[reader]!) {
    if (flows.state[flow] !== FlowState.live) continue;
    const first = Math.floor(simulation.draw("reconcile.key", flows.number[flow]!, serial) * keys);
    for (let next = 0; next < count; next++) {
      const key = (first + next) % keys;
      const copy = flow * keys + key;
      if (flows.transport[flow] !== Transport.call && copies.fact[copy] === NONE) continue;
      const fault =
        flows.transport[flow] === Transport.call
          ? faultOf(state, flow, key, types.version[flows.type[flow]!]!)
          : copies.fault[copy]!;
      if (fault === 0) continue;
      foundWrong(larkfield, flow, fault === 1 + Wrong.misread);
      break;
    }
  }
}
