import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { say } from "../facts/facts.ts";
import { settleChange } from "./flows.ts";
import { numberOfChange, numberOfKey, numberOfReader } from "../numbers.ts";
import { hasCatalogue, hasNoCheck, missOf, servesNobody, toldOfRelease, toldShare } from "../rules.ts";
import { FlowState, NONE, Published, Regime, Transport } from "../state.ts";
import { adapt, adaptSerial, CONTRACT_SERIAL } from "./adapting.ts";
import { endForFlow, keepContract, keepForFlow, releaseToFlow, settleKeeping } from "./serving.ts";
import { tellAll, tellReader } from "./telling.ts";

/** Serials of what is said again at the end of a window lie below these: of a contract's, and of others'. */
const WINDOW_ENDED = -500_000;
const SERVED_ENDED = -750_000;

/** A domain changes a definition, and plans its next change. */
export function change(larkfield: Larkfield, domain: number, serial: number): void {
  const { simulation } = larkfield;
  const { domains } = simulation.state;
  const number = domains.number[domain]!;
  const gapMs = exponentialMs(
    simulation.draw("change.gap", number, serial + 1),
    domains.changeEveryDays[domain]! * DAY_MS,
  );
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.change, domain, serial + 1);
  changeMeaning(larkfield, domain, serial);
}

/** What one field of one of a domain's fact types means changes for some of the keys. What is not `given` is drawn. */
export function changeMeaning(
  larkfield: Larkfield,
  domain: number,
  serial: number,
  given: { readonly fact?: number | undefined; readonly field?: number | undefined } = {},
): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { changes, types, parameters, versions } = state;
  const number = state.domains.number[domain]!;
  const perDomain = parameters["facts.typesPerDomain"];
  const fact = given.fact ?? Math.floor(simulation.draw("change.type", number, serial) * perDomain);
  const type = domain * perDomain + fact;
  const field =
    given.field ?? Math.floor(simulation.draw("change.field", number, serial) * parameters["changes.fields"]);
  const row = addRow(changes, changes.type);
  const version = types.version[type]! + 1;
  types.version[type] = version;
  versions[type]!.push(row);
  changes.type[row] = type;
  changes.field[row] = field;
  changes.version[row] = version;
  changes.keys[row] = alter(larkfield, type, field, version);
  changes.at[row] = simulation.now;
  changes.ticketsOpen[row] = 0;
  changes.flowsBehind[row] = 0;
  changes.closedAt[row] = NONE;
  changes.isSaidAgain[row] = 0;
  if (state.domains.paid[domain] === 1) {
    keepContract(larkfield, row);
    spread(larkfield, row);
  } else leaveToReaders(larkfield, row);
  changes.isIdle[row] = changes.ticketsOpen[row] === 0 && changes.flowsBehind[row] === 0 ? 1 : 0;
  settleChange(state, row, simulation.now);
  restate(larkfield, row);
}

/** Writes down which keys the new version alters. Answers them, one bit each. */
function alter({ simulation }: Larkfield, type: number, field: number, version: number): number {
  const { state } = simulation;
  const { alterations, parameters } = state;
  const keyCount = parameters["facts.keys"];
  const columns = parameters["changes.fields"] + 1;
  const cells = keyCount * columns;
  const table = (alterations[type] = withRoom(alterations[type]!, (version + 1) * cells));
  table.copyWithin(version * cells, (version - 1) * cells, version * cells);
  let keys = 0;
  for (let key = 0; key < keyCount; key++) {
    const number = numberOfKey(state, type * keyCount + key);
    if (simulation.draw("change.key", number, version) >= parameters["changes.keysAffected"]) continue;
    keys |= 1 << key;
    table[version * cells + key * columns + field]! += 1;
  }
  return keys;
}

/** The same cells, twice as many of them where so many do not fit. */
function withRoom(cells: Int32Array, count: number): Int32Array {
  if (count <= cells.length) return cells;
  const longer = new Int32Array(2 * cells.length);
  longer.set(cells);
  return longer;
}

/** The source says the altered keys again in the new definition: at once on topics; a file or a call finds it by itself. */
function restate(larkfield: Larkfield, row: number, serial = -larkfield.simulation.state.changes.version[row]!): void {
  const { changes, types, parameters } = larkfield.simulation.state;
  const type = changes.type[row]!;
  if (types.hasTopic[type] === 0) return;
  const keys = parameters["facts.keys"];
  for (let key = 0; key < keys; key++) {
    if (changes.keys[row]! & (1 << key)) say(larkfield, type * keys + key, serial);
  }
}

/** Opens the work that those who are told have with it. Whoever is not told finds out later. */
function spread(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { changes, flows, types, parameters, domains } = state;
  const type = changes.type[row]!;
  const owner = types.domain[type]!;
  const days = parameters["work.adaptDays"];
  const isFree = parameters["telling.tellDays"] === 0 && parameters["telling.readDays"] === 0;
  let isCentral = false;
  for (const flow of state.flowsOfType[type]!) {
    if (flows.state[flow] !== FlowState.live) continue;
    const regime = flows.regime[flow]!;
    const usesField = flows.field[flow] === changes.field[row];
    if (usesField) changes.flowsBehind[row] = changes.flowsBehind[row]! + 1;
    if (regime === Regime.centre) isCentral = true;
    else if (regime === Regime.pair) {
      keepForFlow(larkfield, row, flow);
      if (!isTold(larkfield, row, flow)) {
        endForFlow(larkfield, flow, changes.version[row]!);
        continue;
      }
      const serial = adaptSerial(numberOfReader(state, flow), "owner");
      adapt(larkfield, row, { part: "owner", team: owner, flow, meanDays: days / 2, serial });
    } else if (regime !== Regime.owner) {
      keepForFlow(larkfield, row, flow);
      releaseToFlow(larkfield, row, flow);
      if ((usesField || !isFree) && isTold(larkfield, row, flow)) tellReader(larkfield, row, flow);
    }
  }
  if (isCentral) keepAtCentre(larkfield, row);
  if (types.published[type] === Published.yes) {
    const meanDays =
      days * (1 + parameters["contract.overhead"]) * learning(larkfield, domains.contractTickets[owner]!);
    adapt(larkfield, row, { part: "team", team: owner, regime: Regime.owner, meanDays, serial: CONTRACT_SERIAL });
  }
  settleKeeping(larkfield, type);
}

/** Nobody is paid to stand behind the fact: its new meaning is there at once, and nobody is told. */
function leaveToReaders(larkfield: Larkfield, row: number): void {
  const { state } = larkfield.simulation;
  const { changes, flows, types } = state;
  const type = changes.type[row]!;
  for (const flow of state.flowsOfType[type]!) {
    if (flows.state[flow] !== FlowState.live) continue;
    if (flows.field[flow] === changes.field[row]) changes.flowsBehind[row] = changes.flowsBehind[row]! + 1;
    endForFlow(larkfield, flow, changes.version[row]!);
  }
  types.served[type] = changes.version[row]!;
  settleKeeping(larkfield, type);
}

/** A centre that is told adapts for everybody; until then its readers may be served the old meaning. */
function keepAtCentre(larkfield: Larkfield, row: number): void {
  const { state } = larkfield.simulation;
  const { flows, changes } = state;
  const isKnown = isTold(larkfield, row, NONE);
  for (const flow of state.flowsOfType[changes.type[row]!]!) {
    if (flows.state[flow] !== FlowState.live || flows.regime[flow] !== Regime.centre) continue;
    if (isKnown) keepForFlow(larkfield, row, flow);
    else endForFlow(larkfield, flow, changes.version[row]!);
  }
  if (isKnown) tellAll(larkfield, row, Regime.centre);
}

function isTold({ simulation }: Larkfield, row: number, flow: number): boolean {
  const { state } = simulation;
  const regime = flow === NONE ? Regime.centre : state.flows.regime[flow]!;
  const reader = flow === NONE ? NONE : numberOfReader(state, flow);
  return (
    simulation.draw("told", numberOfChange(state, row), reader) < toldShare(state, state.changes.type[row]!, regime)
  );
}

/** How much longer contract work takes while it is new. */
function learning({ simulation }: Larkfield, done: number): number {
  const { parameters } = simulation.state;
  const half = parameters["learning.tickets"];
  return 1 + ((parameters["learning.start"] - 1) * half) / (half + done);
}

/**
 * The owner of a contract has prepared a change. If the check catches what it would break, both versions are served for a
 * while and the readers are told; if not, the new meaning is there at once.
 */
export function release(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { changes, types, parameters, domains } = state;
  const type = changes.type[row]!;
  const owner = types.domain[type]!;
  domains.contractTickets[owner] = domains.contractTickets[owner]! + 1;
  const miss = missOf(state, type, Regime.owner);
  const isUnchecked = hasNoCheck(state, type);
  const isCaught = !isUnchecked && simulation.draw("contract.miss", numberOfChange(state, row), 0) >= miss;
  // What a check has caught goes to everybody who is listed. What nobody checks is told by chance, what it missed to nobody.
  if (isCaught && hasCatalogue(state, type)) tellAll(larkfield, row, Regime.owner);
  else if (isCaught || isUnchecked) tellSome(larkfield, row, toldOfRelease(state, type, isCaught));
  const windowMs = Math.round(parameters["contract.windowDays"] * DAY_MS);
  if (isCaught && windowMs > 0 && !servesNobody(state, type)) {
    simulation.schedule(simulation.now + windowMs, larkfieldEvents.windowEnd, row);
  } else endWindow(larkfield, row);
}

/** Readers of a contract are told one by one, each with the same probability. */
function tellSome(larkfield: Larkfield, row: number, share: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { flows, changes } = state;
  const number = numberOfChange(state, row);
  for (const flow of state.flowsOfType[changes.type[row]!]!) {
    if (flows.state[flow] !== FlowState.live || flows.regime[flow] !== Regime.owner) continue;
    if (simulation.draw("told", number, numberOfReader(state, flow)) < share) tellReader(larkfield, row, flow);
  }
}

/** From now on only the new definition is served: whoever does not understand it misreads it. */
export function endWindow(larkfield: Larkfield, row: number): void {
  const { types, changes } = larkfield.simulation.state;
  const type = changes.type[row]!;
  const version = changes.version[row]!;
  if (version <= types.served[type]!) return;
  types.served[type] = version;
  settleKeeping(larkfield, type);
  restate(larkfield, row, WINDOW_ENDED - version);
}

/** The same for one flow outside contracts. Topics get the new meaning once for all flows that have waited for it. */
export function endServed(larkfield: Larkfield, flow: number, version: number): void {
  const { state } = larkfield.simulation;
  const { flows, changes, versions } = state;
  const type = flows.type[flow]!;
  const row = versions[type]![version - 1]!;
  endForFlow(larkfield, flow, version);
  settleKeeping(larkfield, type);
  if (flows.transport[flow] !== Transport.topic || changes.isSaidAgain[row] === 1) return;
  changes.isSaidAgain[row] = 1;
  restate(larkfield, row, SERVED_ENDED - version);
}
