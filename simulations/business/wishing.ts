import { uniformInteger } from "../kernel/index.ts";
import { fixedWorkMs, occurrence, openTicket } from "./backlog.ts";
import type { Business } from "./events.ts";
import { addRow } from "./grow.ts";
import { scheduleNext } from "./arrivals.ts";
import { NONE, wishStages } from "./state.ts";

const OWNER = wishStages.indexOf("owner");
const FIGURE = wishStages.indexOf("figure");
const READER = wishStages.indexOf("reader");
const WORKS = wishStages.indexOf("works");

/** A system asks for one more figure in one of the flows it reads; a system that reads nothing has nothing to ask for. */
export function need(simulation: Business, asker: number, serial: number): void {
  const { state, now } = simulation;
  const linkRow = flowAskedFor(simulation, asker, serial);
  if (linkRow !== NONE) {
    const { wishes, parameters } = state;
    const link = state.links[linkRow]!;
    const row = addRow(wishes, wishes.asker);
    wishes.asker[row] = asker;
    wishes.owner[row] = link.owner;
    wishes.figure[row] = NONE;
    wishes.ownerTicket[row] = NONE;
    wishes.readerTicket[row] = NONE;
    wishes.askedAt[row] = now;
    wishes.workingAt[row] = NONE;
    if (now < state.endAt) state.wishesUnsettled += 1;
    if (link.kind === "own") askOwner(simulation, row, parameters["work.wishDays"]);
    else askPublished(simulation, row, serial);
  }
  scheduleNext(simulation, "need", asker, serial + 1);
}

/**
 * Which of the live flows it is about: each owner gets a draw of its own and the largest wins, so that one flow more or
 * less seldom changes the answer and the same wish is asked whichever way the systems are connected.
 */
function flowAskedFor(simulation: Business, asker: number, serial: number): number {
  const entity = occurrence(asker, serial);
  let chosen = NONE;
  let largest = -1;
  simulation.state.links.forEach((link, row) => {
    if (link.reader !== asker || link.state !== "live") return;
    const u = simulation.draw("wish.flow", entity, link.owner);
    if (u <= largest) return;
    largest = u;
    chosen = row;
  });
  return chosen;
}

function askOwner(simulation: Business, row: number, workDays: number): void {
  const { wishes } = simulation.state;
  wishes.stage[row] = OWNER;
  const workMs = fixedWorkMs(workDays);
  wishes.ownerTicket[row] = openTicket(simulation, { kind: "wish", team: wishes.owner[row]!, subject: row, workMs });
}

/** The first asker of a figure costs the owner a ticket; who asks later waits for that one or finds the figure there. */
function askPublished(simulation: Business, row: number, serial: number): void {
  const { wishes, figures, parameters } = simulation.state;
  const entity = occurrence(wishes.asker[row]!, serial);
  const figure = uniformInteger(simulation.draw("wish.figure", entity, 0), parameters["publish.figures"]);
  wishes.figure[row] = figure;
  const cell = wishes.owner[row]! * parameters["publish.figures"] + figure;
  if (figures[cell] === 0) {
    figures[cell] = 1;
    askOwner(simulation, row, parameters["publish.firstAskDays"]);
  } else if (figures[cell] === 1) {
    wishes.stage[row] = FIGURE;
  } else askReader(simulation, row);
}

function askReader(simulation: Business, row: number): void {
  const { wishes, parameters } = simulation.state;
  wishes.stage[row] = READER;
  const workMs = fixedWorkMs(parameters["work.wishDays"]);
  wishes.readerTicket[row] = openTicket(simulation, { kind: "wish", team: wishes.asker[row]!, subject: row, workMs });
}

/** A day of work on a wish is done: the owner's, then the reader's, then it works. */
export function finishWish(simulation: Business, row: number): void {
  const { state, now } = simulation;
  const { wishes } = state;
  if (wishes.stage[row] === READER) {
    wishes.stage[row] = WORKS;
    wishes.workingAt[row] = now;
    state.lastWish = row;
    if (wishes.askedAt[row]! < state.endAt) state.wishesUnsettled -= 1;
    return;
  }
  askReader(simulation, row);
  if (wishes.figure[row] !== NONE) releaseFigure(simulation, row);
}

/** The figure is in the published fact: everyone who waited for it goes on. */
function releaseFigure(simulation: Business, first: number): void {
  const { wishes, figures, parameters } = simulation.state;
  const owner = wishes.owner[first]!;
  const figure = wishes.figure[first]!;
  figures[owner * parameters["publish.figures"] + figure] = 2;
  for (let row = first + 1; row < wishes.count; row++) {
    const waits = wishes.stage[row] === FIGURE && wishes.owner[row] === owner && wishes.figure[row] === figure;
    if (waits) askReader(simulation, row);
  }
}
