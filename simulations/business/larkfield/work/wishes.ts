import { DAY_MS, exponentialMs, uniformInteger } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { numberOfWish } from "../numbers.ts";
import { FlowState, NONE, Regime } from "../state.ts";
import { FigureState, WishStage } from "../tables/wishes.ts";
import { openTicket } from "./tickets.ts";

/** A domain begins to wish for figures: small work that is always the same, so that only the wait for it differs. */
export function beginWishing(larkfield: Larkfield, domain: number): void {
  if (larkfield.simulation.state.parameters["wishes.everyDays"] > 0) planWish(larkfield, domain, 0);
}

function planWish({ simulation }: Larkfield, domain: number, serial: number): void {
  const { parameters, domains } = simulation.state;
  const u = simulation.draw("wish.gap", domains.number[domain]!, serial);
  const gapMs = exponentialMs(u, parameters["wishes.everyDays"] * DAY_MS);
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.wish, domain, serial);
}

/** A domain asks for one more figure in one of the flows it reads; one that reads nothing has nothing to ask for. */
export function wish(larkfield: Larkfield, domain: number, serial: number): void {
  const { simulation } = larkfield;
  const { wishes, flows, types } = simulation.state;
  planWish(larkfield, domain, serial + 1);
  const flow = flowAskedFor(larkfield, domain, serial);
  if (flow === NONE) return;
  const row = addRow(wishes, wishes.flow);
  wishes.flow[row] = flow;
  wishes.figure[row] = NONE;
  wishes.ownerTicket[row] = NONE;
  wishes.readerTicket[row] = NONE;
  wishes.askedAt[row] = simulation.now;
  wishes.workingAt[row] = NONE;
  if (flows.regime[flow] === Regime.owner) askPublished(larkfield, row, serial);
  else askOwner(larkfield, row, types.domain[flows.type[flow]!]!);
}

/**
 * Which of the working flows it is about: each owner gets a draw of its own and the largest wins, so that one flow more or
 * less seldom changes the answer and the same wish is asked whichever way the domains are connected.
 */
function flowAskedFor({ simulation }: Larkfield, domain: number, serial: number): number {
  const { state } = simulation;
  const { flows, types, domains } = state;
  const number = numberOfWish(state, domain, serial);
  let chosen = NONE;
  let largest = -1;
  for (const flow of state.flowsOfReader[domain]!) {
    if (flows.state[flow] !== FlowState.live) continue;
    const u = simulation.draw("wish.flow", number, domains.number[types.domain[flows.type[flow]!]!]!);
    if (u <= largest) continue;
    largest = u;
    chosen = flow;
  }
  return chosen;
}

/** Half of the work for one reader; all of it for everybody. */
function askOwner(larkfield: Larkfield, row: number, owner: number, share = 0.5): void {
  const { wishes } = larkfield.simulation.state;
  wishes.stage[row] = WishStage.owner;
  wishes.ownerTicket[row] = work(larkfield, row, owner, "owner", share);
}

/** The first asker of a figure costs the owner a ticket; who asks later waits for that one or finds the figure there. */
function askPublished(larkfield: Larkfield, row: number, serial: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { wishes, flows, figuresAsked, parameters, types } = state;
  const flow = wishes.flow[row]!;
  const number = numberOfWish(state, flows.reader[flow]!, serial);
  const figures = parameters["wishes.figures"];
  const figure = uniformInteger(simulation.draw("wish.figure", number, 0), figures);
  const type = flows.type[flow]!;
  const cell = type * figures + figure;
  wishes.figure[row] = figure;
  if (figuresAsked[cell] === FigureState.absent) {
    figuresAsked[cell] = FigureState.asked;
    askOwner(larkfield, row, types.domain[type]!, 1);
  } else if (figuresAsked[cell] === FigureState.asked) wishes.stage[row] = WishStage.figure;
  else askReader(larkfield, row);
}

function askReader(larkfield: Larkfield, row: number): void {
  const { wishes, flows } = larkfield.simulation.state;
  wishes.stage[row] = WishStage.reader;
  wishes.readerTicket[row] = work(larkfield, row, flows.reader[wishes.flow[row]!]!, "readerHalf", 0.5);
}

function work(larkfield: Larkfield, row: number, team: number, part: "owner" | "readerHalf", share: number): number {
  const meanDays = share * larkfield.simulation.state.parameters["work.wishDays"];
  return openTicket(larkfield, {
    kind: "wish",
    part,
    team,
    subject: row,
    meanDays,
    isFixed: true,
    entity: 0,
    serial: 0,
  });
}

/** Work on a wish is done: the owner's, then the reader's, then it works. */
export function finishWish(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { wishes } = simulation.state;
  if (wishes.stage[row] === WishStage.reader) {
    wishes.stage[row] = WishStage.works;
    wishes.workingAt[row] = simulation.now;
    return;
  }
  askReader(larkfield, row);
  if (wishes.figure[row] !== NONE) releaseFigure(larkfield, row);
}

/** The figure is in the published fact: everyone who waited for it goes on. */
function releaseFigure(larkfield: Larkfield, first: number): void {
  const { wishes, flows, figuresAsked, parameters } = larkfield.simulation.state;
  const type = flows.type[wishes.flow[first]!]!;
  const figure = wishes.figure[first]!;
  figuresAsked[type * parameters["wishes.figures"] + figure] = FigureState.there;
  for (let row = first + 1; row < wishes.count; row++) {
    const isWaiting = wishes.stage[row] === WishStage.figure && wishes.figure[row] === figure;
    if (isWaiting && flows.type[wishes.flow[row]!] === type) askReader(larkfield, row);
  }
}
