/**
 * Telling of a change. It takes the teller's time for each reader told one by one, or once where a catalogue or the centre
 * is told; then each reader's time to read it, whether or not it uses the field; then readers of the field adapt. Where
 * telling is free it takes no time at all.
 */
import type { Larkfield } from "../events.ts";
import { settleChange } from "./flows.ts";
import { numberOfChange, numberOfReader } from "../numbers.ts";
import { FlowState, NONE, Regime, ticketParts } from "../state.ts";
import { adapt, adaptSerial, CENTRE_SERIAL } from "./adapting.ts";
import { centreTeam, openTicket } from "./tickets.ts";

/** Places of the teller's and the reader's work among the draws of a change and a reader. */
const [TELLS, READS] = [0, 1] as const;
const PLACES = 2;
/** The same for everybody at once, by regime. */
const toAll = (regime: number): number => -1 - regime;

/** The owner tells one reader of a change. */
export function tellReader(larkfield: Larkfield, row: number, flow: number): void {
  const { state } = larkfield.simulation;
  tell(larkfield, row, flow, state.flows.regime[flow]!, numberOfReader(state, flow) * PLACES + TELLS);
}

/** The owner tells the centre, or everybody who stands in the catalogue. */
export function tellAll(larkfield: Larkfield, row: number, regime: number): void {
  tell(larkfield, row, NONE, regime, toAll(regime) * PLACES + TELLS);
}

function tell(larkfield: Larkfield, row: number, flow: number, regime: number, serial: number): void {
  const { state } = larkfield.simulation;
  const { changes, types, parameters } = state;
  const meanDays = parameters["telling.tellDays"];
  if (meanDays === 0) {
    hear(larkfield, row, flow, regime);
    return;
  }
  if (isAwaited(larkfield, row, flow)) changes.ticketsOpen[row] = changes.ticketsOpen[row]! + 1;
  const part = flow === NONE ? "team" : "owner";
  const team = types.domain[changes.type[row]!]!;
  const about = { subject: row, regime, entity: numberOfChange(state, row), serial };
  openTicket(larkfield, { kind: "tell", part, team, meanDays, ...about, ...(flow !== NONE && { flow }) });
}

/** Whether somebody adapts once this has been told: as long as it has not, the change does not work yet. */
function isAwaited({ simulation }: Larkfield, row: number, flow: number): boolean {
  const { flows, changes } = simulation.state;
  return flow === NONE || flows.field[flow] === changes.field[row];
}

/** Somebody has told: those who were told read it. Whoever has read it has nothing more to do with telling. */
export function finishTelling(larkfield: Larkfield, ticket: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { tickets, changes } = state;
  const part = ticketParts[tickets.part[ticket]!]!;
  if (part === "reader" || part === "centre") return;
  const row = tickets.subject[ticket]!;
  const flow = tickets.flow[ticket]!;
  if (isAwaited(larkfield, row, flow)) changes.ticketsOpen[row] = changes.ticketsOpen[row]! - 1;
  hear(larkfield, row, flow, tickets.regime[ticket]!);
  settleChange(state, row, simulation.now);
}

function hear(larkfield: Larkfield, row: number, flow: number, regime: number): void {
  const { state } = larkfield.simulation;
  if (flow !== NONE) hearAsReader(larkfield, row, flow);
  else if (regime === Regime.centre) hearAsCentre(larkfield, row);
  else {
    for (const listed of state.flowsOfType[state.changes.type[row]!]!) {
      if (state.flows.regime[listed] === regime) hearAsReader(larkfield, row, listed);
    }
  }
}

function hearAsCentre(larkfield: Larkfield, row: number): void {
  const { state } = larkfield.simulation;
  const { changes, types, parameters } = state;
  const type = changes.type[row]!;
  const team = centreTeam(state);
  const handoff = parameters["work.handoff"];
  read(larkfield, row, NONE, "centre", team, parameters["telling.readDays"] * handoff);
  types.centreAdapts[type] = types.centreAdapts[type]! + 1;
  const meanDays = parameters["work.adaptDays"] * handoff;
  adapt(larkfield, row, { part: "centre", team, regime: Regime.centre, meanDays, serial: CENTRE_SERIAL });
}

/** Half of an adaptation is the reader's where owner and reader share it; all of it where the owner does nothing. */
function hearAsReader(larkfield: Larkfield, row: number, flow: number): void {
  const { state } = larkfield.simulation;
  const { flows, changes, parameters } = state;
  if (flows.state[flow] !== FlowState.live) return;
  const team = flows.reader[flow]!;
  read(larkfield, row, flow, "reader", team, parameters["telling.readDays"]);
  if (flows.field[flow] !== changes.field[row] || flows.known[flow]! >= changes.version[row]!) return;
  const days = parameters["work.adaptDays"];
  const reader = numberOfReader(state, flow);
  const regime = flows.regime[flow]!;
  if (regime === Regime.pair) {
    adapt(larkfield, row, {
      part: "readerHalf",
      team,
      flow,
      meanDays: days / 2,
      serial: adaptSerial(reader, "readerHalf"),
    });
  } else if (regime === Regime.owner) {
    adapt(larkfield, row, { part: "reader", team, flow, meanDays: days / 2, serial: adaptSerial(reader, "released") });
  } else adapt(larkfield, row, { part: "reader", team, flow, meanDays: days, serial: adaptSerial(reader, "reader") });
}

function read(
  larkfield: Larkfield,
  row: number,
  flow: number,
  part: "reader" | "centre",
  team: number,
  meanDays: number,
): void {
  if (meanDays === 0) return;
  const { state } = larkfield.simulation;
  const reader = flow === NONE ? toAll(Regime.centre) : numberOfReader(state, flow);
  const regime = flow === NONE ? Regime.centre : state.flows.regime[flow]!;
  const about = { subject: row, regime, entity: numberOfChange(state, row), serial: reader * PLACES + READS };
  openTicket(larkfield, { kind: "tell", part, team, meanDays, ...about, ...(flow !== NONE && { flow }) });
}
