/**
 * Serving the old meaning. After a definition change somebody, if it is anybody's (`choice.serves`), goes on serving the
 * meaning before it to readers who have not moved: from the change on while the owner or the centre is still preparing its
 * release, then for `contract.windowDays` where the check has found what the release would break. It takes its time from
 * whoever serves, for each fact type and day, week by week in the same queue as everything else.
 */
import { DAY_MS, WEEK_MS } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { numberOfChange, numberOfReader } from "../numbers.ts";
import { choicesOf, missOf, servesNobody } from "../rules.ts";
import { FlowState, NEWEST, NONE, Published, Regime } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { centreTeam, openTicket } from "./tickets.ts";

/** The look at a change that is for all of its readers, among the draws by reader. */
const FOR_ALL = -1;

/** A change has come: a published fact keeps its old meaning until its owner releases the new one, if anybody serves. */
export function keepContract(larkfield: Larkfield, row: number): void {
  const { state } = larkfield.simulation;
  const { changes, types } = state;
  const type = changes.type[row]!;
  if (servesNobody(state, type)) types.served[type] = changes.version[row]!;
  else if (types.published[type] === Published.yes) beginKeeping(larkfield, type);
}

/** The same for one flow outside contracts, from whose field the change takes its old meaning. */
export function keepForFlow(larkfield: Larkfield, row: number, flow: number): void {
  const { state } = larkfield.simulation;
  const { changes, flows } = state;
  if (servesNobody(state, changes.type[row]!) || flows.field[flow] !== changes.field[row]) return;
  if (flows.served[flow] === NEWEST) flows.served[flow] = changes.version[row]! - 1;
  beginKeeping(larkfield, changes.type[row]!);
}

/**
 * The new meaning of a change is released to a flow outside contracts: where the check has found that it would break the
 * reader, the old one is served beside it for a while, else the new one is there at once.
 */
export function releaseToFlow(larkfield: Larkfield, row: number, flow: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { flows, changes, parameters } = state;
  if (flows.served[flow] === NEWEST || flows.field[flow] !== changes.field[row]) return;
  // Each pair has its own look at a change; where readers interpret by themselves, the one who serves looks once for all.
  const looker = flows.regime[flow] === Regime.pair ? numberOfReader(state, flow) : FOR_ALL;
  const u = simulation.draw("serves.miss", numberOfChange(state, row), looker);
  const windowMs = Math.round(parameters["contract.windowDays"] * DAY_MS);
  const isCaught = u >= missOf(state, changes.type[row]!, flows.regime[flow]!);
  if (isCaught && windowMs > 0) {
    simulation.schedule(simulation.now + windowMs, larkfieldEvents.servedEnd, flow, changes.version[row]!);
  } else endForFlow(larkfield, flow, changes.version[row]!);
}

/** From now on a flow is served this version, and every earlier one is over. A later change of its field may still wait. */
export function endForFlow({ simulation }: Larkfield, flow: number, version: number): void {
  const { flows, changes, versions } = simulation.state;
  if (flows.served[flow]! >= version) return;
  const rows = versions[flows.type[flow]!]!;
  const later = rows.findIndex((row, index) => index >= version && changes.field[row] === flows.field[flow]);
  flows.served[flow] = later < 0 ? NEWEST : later;
}

/** Whether an older meaning of a type is still served to anybody. */
function isKept({ types, flows, flowsOfType }: LarkfieldState, type: number): boolean {
  if (types.published[type] === Published.yes && types.served[type]! < types.version[type]!) return true;
  return flowsOfType[type]!.some(
    (flow) =>
      flows.state[flow] === FlowState.live && flows.regime[flow] !== Regime.owner && flows.served[flow] !== NEWEST,
  );
}

function beginKeeping({ simulation }: Larkfield, type: number): void {
  const { types, parameters } = simulation.state;
  if (parameters["serving.dayShare"] === 0 || types.keptUntil[type] !== NONE) return;
  types.keptUntil[type] = simulation.now;
  types.keepings[type] = types.keepings[type]! + 1;
  simulation.schedule(simulation.now + WEEK_MS, larkfieldEvents.keep, type, types.keepings[type]!);
}

/** A week in which an older meaning was served is over, or its last days: they are put into the queue as work. */
export function keep(larkfield: Larkfield, type: number, serial: number): void {
  const { simulation } = larkfield;
  const { types } = simulation.state;
  if (types.keptUntil[type] === NONE || types.keepings[type] !== serial) return;
  chargeKeeping(larkfield, type);
  if (isKept(simulation.state, type)) simulation.schedule(simulation.now + WEEK_MS, larkfieldEvents.keep, type, serial);
  else types.keptUntil[type] = NONE;
}

/** Something may have ended for a type: if nobody is served an older meaning any more, its last days are charged. */
export function settleKeeping(larkfield: Larkfield, type: number): void {
  const { state } = larkfield.simulation;
  if (state.types.keptUntil[type] === NONE || isKept(state, type)) return;
  chargeKeeping(larkfield, type);
  state.types.keptUntil[type] = NONE;
}

function chargeKeeping(larkfield: Larkfield, type: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { types, parameters } = state;
  const days = ((simulation.now - types.keptUntil[type]!) / DAY_MS) * parameters["serving.dayShare"];
  types.keptUntil[type] = simulation.now;
  if (days === 0) return;
  const isCentre = choicesOf(state, types.domain[type]!).serves === "centre";
  openTicket(larkfield, {
    kind: "serve",
    part: isCentre ? "centre" : "team",
    team: isCentre ? centreTeam(state) : types.domain[type]!,
    subject: type,
    regime: isCentre ? Regime.centre : Regime.owner,
    meanDays: isCentre ? days * parameters["work.handoff"] : days,
    isFixed: true,
    entity: types.number[type]!,
    serial: 0,
  });
}
