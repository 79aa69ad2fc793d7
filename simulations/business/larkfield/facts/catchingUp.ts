import { addRow } from "../../addRow.ts";
import { FlowState, NONE, Transport } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/**
 * Time to catch up after an outage. An outage makes a copy late, or loses its message, when a message or a file that was
 * due while it lasted would have brought a newer value and did not come. Such a copy has caught up when it holds that
 * fact or a newer one. A copy that two outages made late counts for the first. Nothing here feeds the trace.
 */
export function beginOutage({ outages, outageOf }: LarkfieldState, system: number, now: number): void {
  const row = addRow(outages, outages.system);
  outages.system[row] = system;
  outages.downAt[row] = now;
  outages.upAt[row] = NONE;
  outages.behind[row] = 0;
  outages.caughtUpAt[row] = NONE;
  outageOf[system] = row;
}

/** A system is up again; what has waited for it has not been brought yet. */
export function endOutage({ outages, outageOf }: LarkfieldState, system: number, now: number): void {
  outages.upAt[outageOf[system]!] = now;
}

/** What could be brought at once has been: an outage that leaves no copy behind is over for everybody. */
export function settleOutage({ outages, outageOf }: LarkfieldState, system: number, now: number): void {
  const row = outageOf[system]!;
  if (outages.behind[row] === 0 && outages.caughtUpAt[row] === NONE) outages.caughtUpAt[row] = now;
}

/** A fact does not come to a flow's copy because a system is down. */
export function oweToFlow(state: LarkfieldState, flow: number, key: number, fact: number, system: number): void {
  const { copies, facts, outages, outageOf, parameters } = state;
  const copy = flow * parameters["facts.keys"] + key;
  const held = copies.fact[copy]!;
  if (copies.outage[copy] !== 0 || (held !== NONE && facts.x[held] === facts.x[fact])) return;
  const row = outageOf[system]!;
  copies.outage[copy] = 1 + row;
  copies.due[copy] = fact;
  outages.behind[row] = outages.behind[row]! + 1;
}

/** The same for everybody who reads the fact from its topic. */
export function oweToReaders(state: LarkfieldState, fact: number, system: number): void {
  const { facts, flows, flowsOfType, parameters } = state;
  const keys = parameters["facts.keys"];
  const key = facts.typeKey[fact]! % keys;
  for (const flow of flowsOfType[(facts.typeKey[fact]! - key) / keys]!) {
    if (flows.transport[flow] !== Transport.topic || flows.state[flow] !== FlowState.live) continue;
    oweToFlow(state, flow, key, fact, system);
  }
}

/** A copy that an outage made late has got something. */
export function catchUp({ copies, outages }: LarkfieldState, copy: number, now: number): void {
  if (copies.fact[copy]! < copies.due[copy]!) return;
  const row = copies.outage[copy]! - 1;
  copies.outage[copy] = 0;
  outages.behind[row] = outages.behind[row]! - 1;
  if (outages.behind[row] === 0 && outages.upAt[row] !== NONE) outages.caughtUpAt[row] = now;
}
