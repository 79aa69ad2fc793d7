import { exponentialMs, SECOND_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { oweToFlow, oweToReaders } from "./catchingUp.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { readPosition, VALUES } from "./copies.ts";
import { lateMs } from "./lateMs.ts";
import { numberOfKey } from "../numbers.ts";
import { choicesOf } from "../rules.ts";
import { MOST_KEYS } from "../request/numberOfType.ts";
import { FlowState, MOST_INPUTS, NONE, PARTITIONS, Transport } from "../state.ts";

/** How long after a fact the occasions that it triggers come. */
const TRIGGERED_AFTER_MS = SECOND_MS;

/** Something happened: the truth of a key moves on, and its source says so. */
export function fact(larkfield: Larkfield, typeKey: number, serial: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const type = Math.floor(typeKey / state.parameters["facts.keys"]);
  const number = numberOfKey(state, typeKey);
  const gapMs = exponentialMs(simulation.draw("fact.gap", number, serial), state.types.everyMs[type]!);
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.fact, typeKey, serial + 1);
  state.truth.x[typeKey] = Math.floor(simulation.draw("fact.value", number, serial) * VALUES);
  say(larkfield, typeKey, serial);
  if (state.parameters["decisions.triggered"] > 0) wakeTriggered(larkfield, type, typeKey);
}

/** The source states what is true now, in its present definition: a fact, or a restatement after a change. */
export function say(larkfield: Larkfield, typeKey: number, serial: number): void {
  const { simulation } = larkfield;
  const { facts, truth, types, parameters } = simulation.state;
  const type = Math.floor(typeKey / parameters["facts.keys"]);
  // There is room for most facts; asked here, where the engine knows the table: any table may come to `addRow`.
  const row = facts.count < facts.typeKey.length ? facts.count++ : addRow(facts, facts.typeKey);
  facts.typeKey[row] = typeKey;
  facts.x[row] = truth.x[typeKey]!;
  facts.version[row] = types.version[type]!;
  facts.at[row] = simulation.now;
  facts.serial[row] = serial;
  facts.lost[row] = 0;
  truth.fact[typeKey] = row;
  if (serial >= 0) truth.serial[typeKey] = serial;
  const late = lateMs(larkfield, row);
  if (late > 0) simulation.schedule(simulation.now + late, larkfieldEvents.late, row);
  else learn(larkfield, row);
}

/** A fact's own system learns of it, and tells it. Where it goes by what it learnt last, an older fact takes the place of a newer. */
export function learn(larkfield: Larkfield, row: number): void {
  const { facts, truth, types, parameters } = larkfield.simulation.state;
  const typeKey = facts.typeKey[row]!;
  if (row > truth.known[typeKey]! || !parameters["late.byEventTime"]) truth.known[typeKey] = row;
  if (types.hasTopic[Math.floor(typeKey / parameters["facts.keys"])] === 1) publish(larkfield, row);
}

/** Brings a fact into its topic, now or when source and broker are up again, or loses it. */
export function publish(larkfield: Larkfield, row: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  const { facts, types, domains, parameters } = state;
  const typeKey = facts.typeKey[row]!;
  const keys = parameters["facts.keys"];
  const type = Math.floor(typeKey / keys);
  const source = types.domain[type]!;
  if (domains.sourceDownAt[source] !== NONE) {
    oweToReaders(state, row, source);
    state.withheld.push(row);
    return;
  }
  const isDual = choicesOf(state, source).capture === "dualWrite";
  if (state.brokerDownAt !== NONE) oweToReaders(state, row, 2 * domains.count);
  if (state.brokerDownAt !== NONE && !isDual) {
    state.withheld.push(row);
    return;
  }
  const isLost =
    isDual &&
    (state.brokerDownAt !== NONE ||
      simulation.draw("capture", numberOfKey(state, typeKey), facts.serial[row]!) < parameters["dualWrite.lossShare"]);
  if (isLost) {
    facts.lost[row] = 1;
    return;
  }
  const position = log.append(type, typeKey % keys, row, simulation.now);
  const partition = position % PARTITIONS;
  const at = simulation.now + parameters["topic.delayMs"];
  simulation.schedule(at, larkfieldEvents.deliver, type * PARTITIONS + partition, (position - partition) / PARTITIONS);
}

/** Facts of systems that were down, or that found the broker down, in their order. */
export function publishWithheld(larkfield: Larkfield): void {
  const { state } = larkfield.simulation;
  const rows = state.withheld;
  state.withheld = [];
  for (const row of rows) publish(larkfield, row);
}

/** A fact has travelled: every reader that is up polls it. */
export function deliver(larkfield: Larkfield, typePartition: number, offset: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  const { flows, domains, facts, truth } = state;
  const partition = typePartition % PARTITIONS;
  const type = (typePartition - partition) / PARTITIONS;
  const position = offset * PARTITIONS + partition;
  const row = log.factAt(type, position);
  if (state.brokerDownAt !== NONE) {
    if (row !== undefined) oweToReaders(state, row, 2 * domains.count);
    simulation.schedule(state.brokerUpAt, larkfieldEvents.deliver, typePartition, offset);
    return;
  }
  if (row === undefined) return;
  const typeKey = facts.typeKey[row]!;
  const key = typeKey % state.parameters["facts.keys"];
  const goesByEventTime = state.parameters["late.share"] > 0 && state.parameters["late.byEventTime"];
  const last = truth.offset[typeKey]!;
  const newest = goesByEventTime && last !== NONE ? log.factAt(type, last) : undefined;
  if (newest === undefined || row > newest) truth.offset[typeKey] = position;
  for (const flow of state.flowsOfType[type]!) {
    if (flows.transport[flow] !== Transport.topic || flows.state[flow] !== FlowState.live) continue;
    if (goesByEventTime && row < state.copies.fact[flow * state.parameters["facts.keys"] + key]!) continue;
    const reader = flows.reader[flow]!;
    if (domains.readerDownAt[reader] === NONE) readPosition(state, flow, key, row, position, simulation.now);
    else oweToFlow(state, flow, key, row, domains.count + reader);
  }
}

/** Occasions that were waiting for a fact of one of their inputs come right after it. */
function wakeTriggered(larkfield: Larkfield, type: number, typeKey: number): void {
  const { simulation } = larkfield;
  const { flows, flowsOfType, decisionsOfDomain, decisions, parameters } = simulation.state;
  const keys = parameters["facts.keys"];
  for (const flow of flowsOfType[type]!) {
    for (const decision of decisionsOfDomain[flows.reader[flow]!]!) {
      if (decisions.triggered[decision] === 0 || !readsType(larkfield, decision, type)) continue;
      decisions.triggered[decision] = decisions.triggered[decision]! - 1;
      const serial = decisions.wakened[decision]!;
      decisions.wakened[decision] = serial + 1;
      const at = simulation.now + TRIGGERED_AFTER_MS;
      simulation.schedule(at, larkfieldEvents.triggered, decision, serial * MOST_KEYS + (typeKey % keys));
    }
  }
}

/** Whether a decision reads a fact type. */
export function readsType({ simulation }: Larkfield, decision: number, type: number): boolean {
  const { inputs, decisions } = simulation.state;
  const first = decision * MOST_INPUTS;
  for (let index = 0; index < decisions.inputCount[decision]!; index++) {
    if (inputs[first + index] === type) return true;
  }
  return false;
}
