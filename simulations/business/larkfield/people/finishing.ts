import { replay } from "../facts/copies.ts";
import { release } from "../work/changes.ts";
import { finishProject } from "../deciding/projects.ts";
import type { Larkfield } from "../events.ts";
import { say } from "../facts/facts.ts";
import { breakMapping, goLive, heal, orderReaderHalf, settleChange, understand } from "../work/flows.ts";
import { isForBoard, submit, waitForMeeting } from "../work/board.ts";
import { finishDemand } from "../work/demand.ts";
import { isWrong } from "../work/noticing.ts";
import { numberOfChange, numberOfReader } from "../numbers.ts";
import { letGo } from "./moving.ts";
import { giveBack } from "./lending.ts";
import { finishEnabling, finishPublishing, finishTraining } from "./practices.ts";
import { reworkShare } from "../rules.ts";
import { FlowState, NONE, Regime, ticketKinds, ticketParts } from "../state.ts";
import { endForFlow, releaseToFlow, settleKeeping } from "../work/serving.ts";
import { finishTelling, tellReader } from "../work/telling.ts";
import { centreTeam, closeTicket } from "../work/tickets.ts";
import { finishWish } from "../work/wishes.ts";

/** Serials of what a repair says again lie below this: they never meet those of restatements. */
const REPUBLISHED = -1_000_000;

/** A piece of work is done: first what it was for, then the team takes the next. */
export function finish(larkfield: Larkfield, ticket: number): void {
  const { tickets } = larkfield.simulation.state;
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  if (kind === "build" || kind === "migrate") finishBuild(larkfield, ticket);
  else if (kind === "adapt") finishAdapting(larkfield, ticket);
  else if (kind === "approve") waitForMeeting(larkfield, tickets.subject[ticket]!);
  else if (kind === "repair") finishRepair(larkfield, ticket);
  else if (kind === "enable") finishEnabling(larkfield, tickets.subject[ticket]!);
  else if (kind === "train") finishTraining(larkfield, tickets.subject[ticket]!);
  else if (kind === "publish") finishPublishing(larkfield, tickets.subject[ticket]!);
  else if (kind === "wish") finishWish(larkfield, tickets.subject[ticket]!);
  else if (kind === "tell") finishTelling(larkfield, ticket);
  else if (kind === "project") finishProject(larkfield, tickets.subject[ticket]!);
  else if (kind === "demand") finishDemand(larkfield, tickets.subject[ticket]!);
  // Whoever is on loan and due goes back as soon as somebody at the centre has finished something.
  if (tickets.team[ticket] === centreTeam(larkfield.simulation.state)) giveBack(larkfield);
  closeTicket(larkfield, ticket);
  letGo(larkfield, tickets.team[ticket]!);
}

function finishBuild(larkfield: Larkfield, ticket: number): void {
  const { tickets } = larkfield.simulation.state;
  const flow = tickets.flow[ticket]!;
  const isFirstHalf = ticketParts[tickets.part[ticket]!] === "owner";
  if (isFirstHalf) orderReaderHalf(larkfield, flow);
  else goLive(larkfield, flow, tickets.regime[ticket]!);
}

function finishAdapting(larkfield: Larkfield, ticket: number): void {
  if (isForBoard(larkfield.simulation.state, ticket)) submit(larkfield, ticket);
  else carryOut(larkfield, ticket);
}

/** The board has met: what was laid before it goes live. */
export function approve(larkfield: Larkfield, approval: number): void {
  const { simulation } = larkfield;
  const { approvals } = simulation.state;
  approvals.passedAt[approval] = simulation.now;
  carryOut(larkfield, approvals.ticket[approval]!);
}

/** What an adaptation was for: it goes live, for a reader or for all. */
function carryOut(larkfield: Larkfield, ticket: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  const { tickets, changes, flows } = state;
  const row = tickets.subject[ticket]!;
  const flow = tickets.flow[ticket]!;
  const version = changes.version[row]!;
  const part = ticketParts[tickets.part[ticket]!];
  changes.ticketsOpen[row] = changes.ticketsOpen[row]! - 1;
  if (flow !== NONE) flows.adapts[flow] = flows.adapts[flow]! - 1;
  if (part === "centre") finishAtCentre(larkfield, row);
  else if (part === "team") release(larkfield, row);
  else if (part === "owner") {
    releaseToFlow(larkfield, row, flow);
    settleKeeping(larkfield, changes.type[row]!);
    tellReader(larkfield, row, flow);
  } else {
    understand(larkfield, flow, version);
    replay(state, log, flow, simulation.now);
  }
  settleChange(state, row, simulation.now);
}

/** A central adaptation goes live for all readers of a type, and breaks some of them. */
function finishAtCentre(larkfield: Larkfield, row: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  const { changes, flows, types } = state;
  const type = changes.type[row]!;
  const share = reworkShare(state, type);
  const number = numberOfChange(state, row);
  types.centreAdapts[type] = types.centreAdapts[type]! - 1;
  for (const flow of state.flowsOfType[type]!) {
    if (flows.state[flow] !== FlowState.live || flows.regime[flow] !== Regime.centre) continue;
    understand(larkfield, flow, changes.version[row]!);
    if (simulation.draw("rework", number, numberOfReader(state, flow)) < share)
      breakMapping(state, flow, simulation.now);
    endForFlow(larkfield, flow, changes.version[row]!);
    replay(state, log, flow, simulation.now);
  }
  settleKeeping(larkfield, type);
}

/** A wrong reading is repaired: by a reader for itself, by the centre or the owner for everybody. */
function finishRepair(larkfield: Larkfield, ticket: number): void {
  const { simulation, log } = larkfield;
  const { state } = simulation;
  const { tickets, flows, types } = state;
  const flow = tickets.flow[ticket]!;
  if (flow !== NONE) {
    flows.repairTicket[flow] = NONE;
    heal(larkfield, flow);
    return;
  }
  const type = tickets.subject[ticket]!;
  types.repairTicket[type] = NONE;
  // A repair at the source says everything again, so that readers are right even where the log has forgotten.
  if (tickets.regime[ticket] === Regime.owner) sayAgain(larkfield, type);
  // Readers that were right are not touched: what is not repaired cannot be broken by it.
  for (const reader of state.flowsOfType[type]!) {
    if (flows.state[reader] !== FlowState.live || flows.regime[reader] !== tickets.regime[ticket]) continue;
    if (isWrong(state, reader)) heal(larkfield, reader);
    else replay(state, log, reader, simulation.now);
  }
}

function sayAgain(larkfield: Larkfield, type: number): void {
  const { parameters, types } = larkfield.simulation.state;
  const keys = parameters["facts.keys"];
  for (let key = 0; key < keys; key++) say(larkfield, type * keys + key, REPUBLISHED - types.repairs[type]!);
}
