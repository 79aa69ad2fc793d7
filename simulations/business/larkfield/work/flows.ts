import { DAY_MS, HOUR_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { oweToFlow } from "../facts/catchingUp.ts";
import { readFile, replay } from "../facts/copies.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { numberOfFlow } from "../numbers.ts";
import { choicesOf, hasTopics, missOf, regimeFor, unownedRegime } from "../rules.ts";
import { FlowState, MOST_INPUTS, NEWEST, NONE, Published, Regime, Transport } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { centreTeam, openTicket, withdrawTicket } from "./tickets.ts";

/** Mapping errors at a repair, as a share of those at a build. */
const REPAIR_ERRORS = 0.3;
/** The serials under which the work of building a flow is drawn, by who builds it. */
const BuildSerial = { pairOwner: 0, centre: 1, reader: 2, onPublished: 3, pairReader: 4, bypass: 5 } as const;

/** The flow of a type to a reader: an existing one, or a new one whose building is ordered. */
export function ensureFlow(larkfield: Larkfield, type: number, reader: number): number {
  const { state } = larkfield.simulation;
  const cell = type * state.domains.count + reader;
  const known = state.flowOf[cell]!;
  if (known !== NONE) return known;
  const flow = addFlow(larkfield, type, reader);
  if (isWithheld(larkfield, reader)) state.heldFlows.push(flow);
  else orderBuild(larkfield, flow);
  return flow;
}

/** Whether a domain has been told to wait with what it needs. */
export function isWithheld({ simulation }: Larkfield, domain: number): boolean {
  return simulation.state.withheldUntil[domain]! > simulation.now;
}

/** A domain need not wait any longer: all that it has waited for is ordered at once. */
export function orderHeldBuilds(larkfield: Larkfield, domain: number): void {
  const { state } = larkfield.simulation;
  const { flows, heldFlows } = state;
  const due = heldFlows.filter((flow) => flows.reader[flow] === domain);
  if (due.length === 0) return;
  heldFlows.splice(0, heldFlows.length, ...heldFlows.filter((flow) => flows.reader[flow] !== domain));
  for (const flow of due) orderBuild(larkfield, flow);
}

/** A flow that is there without having been built: the business before the run. */
export function giveFlow(larkfield: Larkfield, type: number, reader: number): number {
  const { state } = larkfield.simulation;
  const known = state.flowOf[type * state.domains.count + reader]!;
  if (known !== NONE) return known;
  const flow = addFlow(larkfield, type, reader);
  goLive(larkfield, flow, Regime.pair);
  return flow;
}

function addFlow({ simulation }: Larkfield, type: number, reader: number): number {
  const { state } = simulation;
  const { flows, copies, parameters } = state;
  const flow = addRow(flows, flows.type);
  const number = numberOfFlow(state, type, reader);
  flows.number[flow] = number;
  flows.type[flow] = type;
  flows.reader[flow] = reader;
  flows.field[flow] = Math.floor(simulation.draw("flow.field", number, 0) * parameters["changes.fields"]);
  flows.state[flow] = FlowState.building;
  flows.regime[flow] = Regime.pair;
  flows.transport[flow] = Transport.file;
  flows.known[flow] = 0;
  flows.served[flow] = NEWEST;
  flows.isMismapped[flow] = 0;
  flows.liveAt[flow] = NONE;
  flows.mappings[flow] = 0;
  flows.mappedAt[flow] = NONE;
  flows.repairTicket[flow] = NONE;
  flows.adapts[flow] = 0;
  flows.buildTicket[flow] = NONE;
  flows.fileAt[flow] = NONE;
  for (let key = 0; key < parameters["facts.keys"]; key++) copies.fact[addRow(copies, copies.fact)] = NONE;
  state.flowOf[type * state.domains.count + reader] = flow;
  state.flowsOfType[type]!.push(flow);
  state.flowsOfReader[reader]!.push(flow);
  return flow;
}

/** Opens the first ticket of a build, by the rules that hold now. */
function orderBuild(larkfield: Larkfield, flow: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { flows, types, parameters, domains } = state;
  const type = flows.type[flow]!;
  const regime = regimeFor(state, type);
  const days = parameters["work.buildDays"];
  const ticket = { kind: "build", flow, regime, entity: flows.number[flow]! } as const;
  if (regime === Regime.pair && domains.paid[types.domain[type]!] === 1) {
    const team = types.domain[type]!;
    flows.buildTicket[flow] = openTicket(larkfield, {
      ...ticket,
      part: "owner",
      team,
      meanDays: days / 2,
      serial: BuildSerial.pairOwner,
    });
  } else if (regime === Regime.centre) {
    const meanDays = days * parameters["work.handoff"];
    const row = openTicket(larkfield, {
      ...ticket,
      part: "centre",
      team: centreTeam(state),
      meanDays,
      serial: BuildSerial.centre,
    });
    flows.buildTicket[flow] = row;
    const patienceMs = parameters["bypass.patienceDays"] * DAY_MS;
    if (choicesOf(state, types.domain[type]!).notMet === "bypass" && patienceMs < Infinity) {
      simulation.schedule(simulation.now + Math.round(patienceMs), larkfieldEvents.patience, row);
    }
  } else if (regime === Regime.owner) {
    // Until the owner has published the type, the flow waits without a ticket of its own.
    if (types.published[type] === Published.yes) orderOwnBuild(larkfield, flow);
  } else {
    const team = flows.reader[flow]!;
    flows.buildTicket[flow] = openTicket(larkfield, {
      ...ticket,
      part: "reader",
      team,
      meanDays: days,
      serial: BuildSerial.reader,
    });
  }
}

/** A reader builds its half on what the owner has published. */
export function orderOwnBuild(larkfield: Larkfield, flow: number): void {
  const { flows, parameters } = larkfield.simulation.state;
  flows.buildTicket[flow] = openTicket(larkfield, {
    kind: "build",
    part: "readerHalf",
    team: flows.reader[flow]!,
    flow,
    regime: Regime.owner,
    meanDays: parameters["work.buildDays"] / 2,
    entity: flows.number[flow]!,
    serial: BuildSerial.onPublished,
  });
}

/** The owner of a pair has done its half: the reader does the other. */
export function orderReaderHalf(larkfield: Larkfield, flow: number): void {
  const { flows, parameters } = larkfield.simulation.state;
  flows.buildTicket[flow] = openTicket(larkfield, {
    kind: "build",
    part: "readerHalf",
    team: flows.reader[flow]!,
    flow,
    regime: Regime.pair,
    meanDays: parameters["work.buildDays"] / 2,
    entity: flows.number[flow]!,
    serial: BuildSerial.pairReader,
  });
}

/** A build at the centre has waited too long: if it has not begun, the reader builds its own flow on the raw topic. */
export function losePatience(larkfield: Larkfield, ticket: number): void {
  const { state } = larkfield.simulation;
  const { flows, tickets, parameters } = state;
  if (!withdrawTicket(larkfield, ticket)) return;
  const flow = tickets.flow[ticket]!;
  state.bypasses += 1;
  flows.buildTicket[flow] = openTicket(larkfield, {
    kind: "build",
    part: "reader",
    team: flows.reader[flow]!,
    flow,
    regime: Regime.bypass,
    meanDays: parameters["work.buildDays"],
    entity: flows.number[flow]!,
    serial: BuildSerial.bypass,
  });
}

/** Orders the migration of a live flow to what holds now. */
export function orderMigration(larkfield: Larkfield, flow: number): void {
  const { state } = larkfield.simulation;
  const { flows, types, parameters } = state;
  const type = flows.type[flow]!;
  let regime = regimeFor(state, type);
  if (regime === Regime.owner && types.published[type] !== Published.yes) regime = unownedRegime(state, type);
  // Who looks after it and how it travels are two things: either may be other than what holds now.
  const isOnTopic = flows.transport[flow] === Transport.topic;
  const isSame = regime === flows.regime[flow] && (isOnTopic || types.hasTopic[type] === 0);
  if (regime === Regime.pair || isSame || flows.buildTicket[flow] !== NONE) return;
  // Nobody moves from a flow that others look after to one that nobody does: that debt stays until an owner publishes.
  if (regime === Regime.consumer && isOnTopic) return;
  const days = parameters["work.migrateDays"];
  const isCentre = regime === Regime.centre;
  const meanDays = isCentre ? days * parameters["work.handoff"] : regime === Regime.owner ? days / 2 : days;
  flows.buildTicket[flow] = openTicket(larkfield, {
    kind: "migrate",
    part: isCentre ? "centre" : regime === Regime.owner ? "readerHalf" : "reader",
    team: isCentre ? centreTeam(state) : flows.reader[flow]!,
    flow,
    regime,
    meanDays,
    entity: flows.number[flow]!,
    serial: regime,
  });
}

/** A build or a migration is done: the flow works by the rules it was built for. */
export function goLive(larkfield: Larkfield, flow: number, regime: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  const { flows, types } = state;
  const type = flows.type[flow]!;
  const isNew = flows.state[flow] === FlowState.building;
  const hasFiles = !isNew && flows.transport[flow] === Transport.file;
  flows.buildTicket[flow] = NONE;
  flows.regime[flow] = regime;
  flows.served[flow] = NEWEST;
  flows.state[flow] = FlowState.live;
  if (isNew) flows.liveAt[flow] = simulation.now;
  drawMapping(larkfield, flow, 1);
  if (regime === Regime.pair || types.hasTopic[type] === 0) {
    flows.transport[flow] = types.answersCalls[type] === 1 ? Transport.call : Transport.file;
    understand(larkfield, flow, types.version[type]!);
    if (flows.transport[flow] === Transport.file && !hasFiles) beginFiles(larkfield, flow);
  } else {
    flows.transport[flow] = Transport.topic;
    understand(larkfield, flow, types.version[type]!);
    replay(state, log, flow, simulation.now);
  }
  if (isNew) completeNeeds(larkfield, flow);
  // What was begun before day 0, or before its owner published, moves on at once. A bypass stays what it is.
  const isSuperseded = hasTopics(state, types.domain[type]!) || types.published[type] === Published.yes;
  if (isSuperseded && regime !== Regime.bypass) orderMigration(larkfield, flow);
}

/** Draws whether the reader's mapping is wrong, by what the check of its regime lets through. */
export function drawMapping({ simulation }: Larkfield, flow: number, scale: number): void {
  const { state } = simulation;
  const { flows, parameters } = state;
  const serial = flows.mappings[flow]!;
  flows.mappings[flow] = serial + 1;
  flows.mappedAt[flow] = simulation.now;
  const share = parameters["mapping.errorShare"] * scale * missOf(state, flows.type[flow]!, flows.regime[flow]!);
  flows.isMismapped[flow] = simulation.draw("mapping", flows.number[flow]!, serial) < share ? 1 : 0;
}

/** Somebody's release breaks a reader's mapping. */
export function breakMapping({ flows }: LarkfieldState, flow: number, now: number): void {
  if (flows.isMismapped[flow] === 1) return;
  flows.isMismapped[flow] = 1;
  flows.mappedAt[flow] = now;
}

/** After a repair: the flow knows today's definition, and its mapping is right unless the repair got it wrong. */
export function heal(larkfield: Larkfield, flow: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  drawMapping(larkfield, flow, REPAIR_ERRORS);
  understand(larkfield, flow, state.types.version[state.flows.type[flow]!]!);
  replay(state, log, flow, simulation.now);
}

/** A flow now knows a definition; changes that were waiting for it may be settled by that. */
export function understand(larkfield: Larkfield, flow: number, version: number): void {
  const { simulation } = larkfield;
  const { flows, changes, versions } = simulation.state;
  const before = flows.known[flow]!;
  if (version <= before) return;
  flows.known[flow] = version;
  const rows = versions[flows.type[flow]!]!;
  for (let next = before; next < version; next++) {
    const change = rows[next]!;
    const counted = flows.liveAt[flow]! !== NONE && flows.liveAt[flow]! <= changes.at[change]!;
    if (!counted || changes.field[change] !== flows.field[flow]) continue;
    if (flows.liveAt[flow] === simulation.now && changes.at[change] === simulation.now) continue;
    changes.flowsBehind[change] = changes.flowsBehind[change]! - 1;
    settleChange(simulation.state, change, simulation.now);
  }
}

/** A change is working when its work is done and every reader of the field understands it. */
export function settleChange({ changes }: LarkfieldState, change: number, now: number): void {
  if (changes.closedAt[change] !== NONE) return;
  if (changes.ticketsOpen[change] === 0 && changes.flowsBehind[change] === 0) changes.closedAt[change] = now;
}

/** The reader's files: the first at once, as part of building, then one every period at a phase of their own. */
function beginFiles({ simulation }: Larkfield, flow: number): void {
  const { state } = simulation;
  const { flows, domains, types, parameters } = state;
  if (domains.sourceDownAt[types.domain[flows.type[flow]!]!] === NONE) readFile(state, flow, simulation.now);
  const periodMs = parameters["file.everyHours"] * HOUR_MS;
  const phaseMs = Math.round(simulation.draw("file.phase", flows.number[flow]!, 0) * periodMs);
  simulation.schedule(simulation.now + phaseMs, larkfieldEvents.file, flow);
}

/** A file is due. It is missed when the source or the reader is down. */
export function receiveFile({ simulation }: Larkfield, flow: number): void {
  const { state } = simulation;
  const { flows, domains, types, parameters } = state;
  if (flows.transport[flow] !== Transport.file) return;
  const source = types.domain[flows.type[flow]!]!;
  const reader = flows.reader[flow]!;
  if (domains.sourceDownAt[source] !== NONE) missFile(state, flow, source);
  else if (domains.readerDownAt[reader] !== NONE) missFile(state, flow, domains.count + reader);
  else readFile(state, flow, simulation.now);
  simulation.schedule(simulation.now + Math.round(parameters["file.everyHours"] * HOUR_MS), larkfieldEvents.file, flow);
}

/** What a file would have brought stays away because of an outage. */
function missFile(state: LarkfieldState, flow: number, system: number): void {
  const keys = state.parameters["facts.keys"];
  const first = state.flows.type[flow]! * keys;
  for (let key = 0; key < keys; key++) oweToFlow(state, flow, key, state.truth.fact[first + key]!, system);
}

/** Decisions that were waiting for this flow may have all they need now. */
function completeNeeds({ simulation }: Larkfield, flow: number): void {
  const { state } = simulation;
  const { flows, decisions, needs, inputs, decisionsOfDomain } = state;
  const type = flows.type[flow]!;
  for (const decision of decisionsOfDomain[flows.reader[flow]!]!) {
    const first = decision * MOST_INPUTS;
    for (let index = 0; index < decisions.inputCount[decision]!; index++) {
      if (inputs[first + index] === type) decisions.unbuilt[decision] = decisions.unbuilt[decision]! - 1;
    }
  }
  for (let index = state.openNeeds.length - 1; index >= 0; index--) {
    const need = state.openNeeds[index]!;
    const decision = needs.decision[need]!;
    if (decisions.domain[decision] !== flows.reader[flow]) continue;
    if (flows.regime[flow] === Regime.bypass && readsOf(state, decision, type)) needs.isBypassed[need] = 1;
    if (decisions.unbuilt[decision]! > 0) continue;
    needs.workingAt[need] = simulation.now;
    state.openNeeds.splice(index, 1);
  }
}

function readsOf({ inputs, decisions }: LarkfieldState, decision: number, type: number): boolean {
  for (let index = 0; index < decisions.inputCount[decision]!; index++) {
    if (inputs[decision * MOST_INPUTS + index] === type) return true;
  }
  return false;
}
