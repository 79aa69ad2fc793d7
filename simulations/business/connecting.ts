import { fixedWorkMs, occurrence, openTicket, variedWorkMs } from "./backlog.ts";
import type { Business } from "./events.ts";
import { goLive, refreshLink } from "./lateness.ts";

/** An own link: the owner's end first, then the reader's. */
export function connectAtOwner(simulation: Business, row: number): void {
  const link = simulation.state.links[row]!;
  link.state = "connecting";
  openTicket(simulation, { kind: "connect", team: link.owner, link: row, workMs: connectWorkMs(simulation, row, 0) });
}

/** A new reader of a published fact does its own end only. */
export function connectToPublished(simulation: Business, row: number): void {
  const link = simulation.state.links[row]!;
  link.kind = "published";
  link.state = "connecting";
  openTicket(simulation, { kind: "connect", team: link.reader, link: row, workMs: connectWorkMs(simulation, row, 1) });
}

/** One end is connected; with the reader's the link is live. */
export function finishConnecting(simulation: Business, row: number, team: number): void {
  const { state, now } = simulation;
  const link = state.links[row]!;
  if (team === link.owner) {
    const workMs = connectWorkMs(simulation, row, 1);
    openTicket(simulation, { kind: "connect", team: link.reader, link: row, workMs });
    return;
  }
  goLive(state, link, now);
  if (link.kind === "own" && state.systems[link.owner]!.published === "yes") moveOver(simulation, row);
}

function connectWorkMs(simulation: Business, row: number, end: 0 | 1): number {
  const { links, parameters } = simulation.state;
  const { owner, reader } = links[row]!;
  const meanDays = parameters["work.connectDays"];
  return variedWorkMs(simulation, "connect", { meanDays, entity: occurrence(owner, reader), serial: end });
}

/** A reader's work of leaving its own link for the published fact. */
export function moveOver(simulation: Business, row: number): void {
  const { links, parameters } = simulation.state;
  const link = links[row]!;
  const workMs = fixedWorkMs(parameters["publish.moveDays"]);
  openTicket(simulation, { kind: "move", team: link.reader, link: row, subject: link.owner, workMs });
}

/** The reader reads what is published; what was not adapted in its own link is in there. */
export function finishMove(simulation: Business, row: number): void {
  const { state, now } = simulation;
  const link = state.links[row]!;
  link.kind = "published";
  link.adaptsOpen = 0;
  refreshLink(state, link, now);
}
