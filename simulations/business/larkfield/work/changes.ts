import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { addRow } from "../../grow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { say } from "../facts/facts.ts";
import { settleChange } from "./flows.ts";
import { numberOfChange, numberOfKey, numberOfReader } from "../numbers.ts";
import { missOf, toldShare } from "../rules.ts";
import { FlowState, NONE, Published, Regime } from "../state.ts";
import { centreTeam, openTicket } from "./tickets.ts";
import type { NewTicket } from "./tickets.ts";

/** Serials of what is said again at the end of a window lie below this. */
const WINDOW_ENDED = -500_000;

/** Adaptations that one change can ask for on account of one reader, each with work of its own. */
const adaptations = ["owner", "reader", "released", "readerHalf"] as const;
/** The adaptation at the centre, and the owner's of a contract: on account of nobody in particular. */
const CENTRE_SERIAL = -1;
const CONTRACT_SERIAL = -2;

/** The serial under which the work of an adaptation is drawn. `reader` is the number of the reading domain. */
export function adaptSerial(reader: number, adaptation: (typeof adaptations)[number]): number {
  return reader * adaptations.length + adaptations.indexOf(adaptation);
}

/** A domain changes what one field of one of its fact types means, for some of the keys. */
export function change(larkfield: Larkfield, domain: number, serial: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { changes, types, parameters, versions } = state;
  const number = state.domains.number[domain]!;
  const gapMs = exponentialMs(
    simulation.draw("change.gap", number, serial + 1),
    parameters["changes.everyDays"] * DAY_MS,
  );
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.change, domain, serial + 1);
  const perDomain = parameters["facts.typesPerDomain"];
  const type = domain * perDomain + Math.floor(simulation.draw("change.type", number, serial) * perDomain);
  const field = Math.floor(simulation.draw("change.field", number, serial) * parameters["changes.fields"]);
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
  tellReaders(larkfield, row);
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
  const after = alterations[type]![version - 1]!.slice();
  let keys = 0;
  for (let key = 0; key < keyCount; key++) {
    const number = numberOfKey(state, type * keyCount + key);
    if (simulation.draw("change.key", number, version) >= parameters["changes.keysAffected"]) continue;
    keys |= 1 << key;
    after[key * columns + field]! += 1;
  }
  alterations[type]!.push(after);
  return keys;
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
function tellReaders(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { changes, flows, types, parameters, domains } = state;
  const type = changes.type[row]!;
  const owner = types.domain[type]!;
  const days = parameters["work.adaptDays"];
  let isCentral = false;
  for (const flow of state.flowsOfType[type]!) {
    if (flows.state[flow] !== FlowState.live) continue;
    const regime = flows.regime[flow]!;
    const reader = numberOfReader(state, flow);
    const usesField = flows.field[flow] === changes.field[row];
    if (usesField) changes.flowsBehind[row] = changes.flowsBehind[row]! + 1;
    if (regime === Regime.centre) isCentral = true;
    else if (regime === Regime.pair) {
      if (isTold(larkfield, row, flow)) {
        adapt(larkfield, row, {
          part: "owner",
          team: owner,
          flow,
          meanDays: days / 2,
          serial: adaptSerial(reader, "owner"),
        });
      }
    } else if (regime !== Regime.owner && usesField && isTold(larkfield, row, flow)) {
      adapt(larkfield, row, {
        part: "reader",
        team: flows.reader[flow]!,
        flow,
        meanDays: days,
        serial: adaptSerial(reader, "reader"),
      });
    }
  }
  if (isCentral && isTold(larkfield, row, NONE)) {
    types.centreAdapts[type] = types.centreAdapts[type]! + 1;
    const meanDays = days * parameters["work.handoff"];
    adapt(larkfield, row, {
      part: "centre",
      team: centreTeam(state),
      regime: Regime.centre,
      meanDays,
      serial: CENTRE_SERIAL,
    });
  }
  if (types.published[type] === Published.yes) {
    const meanDays =
      days * (1 + parameters["contract.overhead"]) * learning(larkfield, domains.contractTickets[owner]!);
    adapt(larkfield, row, { part: "team", team: owner, regime: Regime.owner, meanDays, serial: CONTRACT_SERIAL });
  }
}

function isTold({ simulation }: Larkfield, row: number, flow: number): boolean {
  const { state } = simulation;
  const regime = flow === NONE ? Regime.centre : state.flows.regime[flow]!;
  const reader = flow === NONE ? NONE : numberOfReader(state, flow);
  return simulation.draw("told", numberOfChange(state, row), reader) < toldShare(state, regime);
}

/** How much longer contract work takes while it is new. */
function learning({ simulation }: Larkfield, done: number): number {
  const { parameters } = simulation.state;
  const half = parameters["learning.tickets"];
  return 1 + ((parameters["learning.start"] - 1) * half) / (half + done);
}

type Adaptation = Omit<NewTicket, "kind" | "subject" | "entity">;

/** Opens a ticket that a change causes. */
export function adapt(larkfield: Larkfield, row: number, ticket: Adaptation): void {
  const { state } = larkfield.simulation;
  const { changes, flows } = state;
  changes.ticketsOpen[row] = changes.ticketsOpen[row]! + 1;
  if (ticket.flow !== undefined) flows.adapts[ticket.flow] = flows.adapts[ticket.flow]! + 1;
  const regime = ticket.regime ?? (ticket.flow === undefined ? Regime.owner : flows.regime[ticket.flow]!);
  openTicket(larkfield, { ...ticket, kind: "adapt", regime, subject: row, entity: numberOfChange(state, row) });
}

/**
 * The owner of a contract has prepared a change. If the check catches what it would break, both versions are served for a
 * while and every reader of the field adapts; if not, the new meaning is there at once.
 */
export function release(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { changes, types, flows, parameters, domains, choices } = state;
  const type = changes.type[row]!;
  const owner = types.domain[type]!;
  const number = numberOfChange(state, row);
  domains.contractTickets[owner] = domains.contractTickets[owner]! + 1;
  const miss = missOf(state, Regime.owner);
  const hasNoCheck = choices.check === "none" || (choices.check === "automated" && !parameters["checks.on"]);
  const isCaught = !hasNoCheck && simulation.draw("contract.miss", number, 0) >= miss;
  for (const flow of state.flowsOfType[type]!) {
    if (flows.state[flow] !== FlowState.live || flows.regime[flow] !== Regime.owner) continue;
    if (flows.field[flow] !== changes.field[row] || flows.known[flow]! >= changes.version[row]!) continue;
    const reader = numberOfReader(state, flow);
    const isTold = isCaught || (hasNoCheck && simulation.draw("told", number, reader) < parameters["notice.told"]);
    if (!isTold) continue;
    adapt(larkfield, row, {
      part: "reader",
      team: flows.reader[flow]!,
      flow,
      meanDays: parameters["work.adaptDays"] / 2,
      serial: adaptSerial(reader, "released"),
    });
  }
  const windowMs = Math.round(parameters["contract.windowDays"] * DAY_MS);
  if (isCaught && windowMs > 0) simulation.schedule(simulation.now + windowMs, larkfieldEvents.windowEnd, row);
  else endWindow(larkfield, row);
}

/** From now on only the new definition is served: whoever does not understand it misreads it. */
export function endWindow(larkfield: Larkfield, row: number): void {
  const { types, changes } = larkfield.simulation.state;
  const type = changes.type[row]!;
  const version = changes.version[row]!;
  if (version <= types.served[type]!) return;
  types.served[type] = version;
  restate(larkfield, row, WINDOW_ENDED - version);
}
