/**
 * A board that approves releases. Where there is one, what an owner or the centre has prepared is looked at by its people
 * (`board.people`, `board.days` each; nobody where that is 0) and goes live at its next meeting (`board.everyDays`; at once
 * where that is 0). It finds nothing that a check does not find. Readers who adapt for themselves ask nobody.
 */
import { DAY_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { numberOfChange, numberOfReader } from "../numbers.ts";
import { NONE, ticketParts } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { adaptSerial, CENTRE_SERIAL, CONTRACT_SERIAL } from "./adapting.ts";
import { openTicket } from "./tickets.ts";

/** The board's people come after the central team, the enabling team and those who wait for a team. */
export const boardTeam = ({ domains }: LarkfieldState): number => domains.count + 3;

/** Whether the release that an adaptation has prepared has to be approved. There is no board before day 0. */
export function isForBoard({ parameters, hasChosen, tickets }: LarkfieldState, ticket: number): boolean {
  if (!hasChosen || (parameters["board.people"] === 0 && parameters["board.everyDays"] === 0)) return false;
  const part = ticketParts[tickets.part[ticket]!]!;
  return part === "owner" || part === "team" || part === "centre";
}

/** A release is laid before the board. */
export function submit(larkfield: Larkfield, ticket: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { approvals, tickets, parameters } = state;
  const row = addRow(approvals, approvals.ticket);
  approvals.ticket[row] = ticket;
  approvals.askedAt[row] = simulation.now;
  approvals.passedAt[row] = NONE;
  if (parameters["board.people"] === 0) waitForMeeting(larkfield, row);
  else {
    openTicket(larkfield, {
      kind: "approve",
      part: "team",
      team: boardTeam(state),
      subject: row,
      regime: tickets.regime[ticket]!,
      meanDays: parameters["board.days"],
      entity: numberOfChange(state, tickets.subject[ticket]!),
      serial: serialOf(state, ticket),
    });
  }
}

/** Looked at, or not looked at by anybody: it goes live when the board meets next. */
export function waitForMeeting({ simulation }: Larkfield, approval: number): void {
  const { parameters, dayZero } = simulation.state;
  const everyMs = Math.round(parameters["board.everyDays"] * DAY_MS);
  const sinceMs = simulation.now - dayZero;
  const nextAt = everyMs === 0 ? simulation.now : dayZero + Math.ceil(sinceMs / everyMs) * everyMs;
  simulation.schedule(nextAt, larkfieldEvents.approve, approval);
}

function serialOf(state: LarkfieldState, ticket: number): number {
  const { tickets } = state;
  const flow = tickets.flow[ticket]!;
  if (flow !== NONE) return adaptSerial(numberOfReader(state, flow), "owner");
  return ticketParts[tickets.part[ticket]!] === "centre" ? CENTRE_SERIAL : CONTRACT_SERIAL;
}
