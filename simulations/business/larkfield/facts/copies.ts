import { catchUp } from "./catchingUp.ts";
import { NONE, Transport, Wrong } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import type { TopicLog } from "./topicLog.ts";
import { versionServed } from "./versionServed.ts";

/** Values of a field lie below this, so that no two fields and no two definitions of one can be taken for each other. */
export const VALUES = 65_536;

/** More fields than `changes.fields` allows, and the one more that none of them is. */
const MOST_FIELDS = 16;
/** How far one alteration moves a field: further than all fields of a fact lie apart. */
const STEP = MOST_FIELDS * VALUES;

/**
 * What a reader makes of a fact: field φ at version v says x + step · alterations(φ, v), each field on a scale of its own;
 * the reader takes off the alterations it knows. A wrong mapping looks at the neighbouring field.
 */
export function readValue(state: LarkfieldState, flow: number, key: number, x: number, version: number): number {
  const { flows, parameters } = state;
  const field = flows.field[flow]!;
  const looked = flows.isMismapped[flow] === 1 ? (field + 1) % (parameters["changes.fields"] + 1) : field;
  return x + VALUES * (looked - field) + STEP * alteredBeyond(state, flow, key, version, looked);
}

/** 0, or 1 + the cause for which this flow reads this key differently from how it is meant. */
export function faultOf(state: LarkfieldState, flow: number, key: number, version: number): number {
  const { flows } = state;
  if (alteredBeyond(state, flow, key, version, flows.field[flow]!) !== 0) return 1 + Wrong.misread;
  return flows.isMismapped[flow] === 1 ? 1 + Wrong.mismapped : 0;
}

/** How much oftener the field that is looked at was altered in a fact than the reader knows of the field it should look at. */
function alteredBeyond(state: LarkfieldState, flow: number, key: number, version: number, looked: number): number {
  const { flows, parameters, alterations } = state;
  const columns = parameters["changes.fields"] + 1;
  const said = versionServed(state, flow, version);
  const known = Math.min(flows.known[flow]!, said);
  const table = alterations[flows.type[flow]!]!;
  const keys = parameters["facts.keys"];
  return table[(said * keys + key) * columns + looked]! - table[(known * keys + key) * columns + flows.field[flow]!]!;
}

/** What a fact says comes into a copy as its flow understands it. */
function readInto(state: LarkfieldState, copy: number, flow: number, key: number, x: number, version: number): void {
  const { copies, flows } = state;
  if (flows.isMismapped[flow] === 1) {
    copies.value[copy] = readValue(state, flow, key, x, version);
    copies.fault[copy] = faultOf(state, flow, key, version);
    return;
  }
  // The same in one look: this is where a run spends most of its time.
  const altered = alteredBeyond(state, flow, key, version, flows.field[flow]!);
  copies.value[copy] = x + STEP * altered;
  copies.fault[copy] = altered === 0 ? 0 : 1 + Wrong.misread;
}

/** A fact from a topic comes into a copy. */
export function readPosition(
  state: LarkfieldState,
  flow: number,
  key: number,
  row: number,
  position: number,
  at: number,
): void {
  const { copies, facts, parameters } = state;
  const copy = flow * parameters["facts.keys"] + key;
  readInto(state, copy, flow, key, facts.x[row]!, facts.version[row]!);
  copies.fact[copy] = row;
  copies.offset[copy] = position;
  copies.at[copy] = at;
  if (copies.outage[copy] !== 0) catchUp(state, copy, at);
}

/** What the source of a key takes to be true. */
export function knownValue({ truth, facts }: LarkfieldState, typeKey: number): number {
  const known = truth.known[typeKey]!;
  return known === NONE ? truth.x[typeKey]! : facts.x[known]!;
}

/** All keys of a fact type as the source holds them now come into the copies of a flow. */
export function readFile(state: LarkfieldState, flow: number, at: number): void {
  const { copies, truth, flows, types, parameters } = state;
  const keys = parameters["facts.keys"];
  const type = flows.type[flow]!;
  const version = types.version[type]!;
  for (let key = 0; key < keys; key++) {
    const copy = flow * keys + key;
    readInto(state, copy, flow, key, knownValue(state, type * keys + key), version);
    copies.fact[copy] = truth.known[type * keys + key]!;
    copies.offset[copy] = NONE;
    copies.at[copy] = at;
    if (copies.outage[copy] !== 0) catchUp(state, copy, at);
  }
  flows.fileAt[flow] = at;
}

/**
 * Reads a topic again from its start: the newest fact of each key that has been delivered and that the log still holds is
 * read as the flow understands it now. Reading only these is the same as reading everything, as a test shows. A broker that
 * is down answers nobody: the flow reads when it is up again.
 */
export function replay(state: LarkfieldState, log: TopicLog, flow: number, at: number): void {
  const { flows, truth, parameters, domains } = state;
  if (flows.transport[flow] !== Transport.topic || domains.readerDownAt[flows.reader[flow]!] !== NONE) return;
  if (state.brokerDownAt !== NONE) {
    if (!state.replaysDue.includes(flow)) state.replaysDue.push(flow);
    return;
  }
  const keys = parameters["facts.keys"];
  const type = flows.type[flow]!;
  for (let key = 0; key < keys; key++) {
    const position = truth.offset[type * keys + key]!;
    if (position === NONE) continue;
    const row = log.factAt(type, position);
    if (row !== undefined) readPosition(state, flow, key, row, position, at);
  }
}
