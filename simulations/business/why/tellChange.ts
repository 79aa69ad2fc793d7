import { DAY_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { FlowState, NONE, ticketKinds, TicketState } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { factAndOwner } from "../reading/names.ts";
import { about, step } from "./step.ts";
import { ticketSteps, workOnFlow } from "./ticketSteps.ts";
import { typeOfTicket } from "./typeOfTicket.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** A change of definition: how long it took until every reader of the field understood it, and what it waited for last. */
export function tellChange(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { changes } = state;
  refuseMissingRow(id, changes.count, (at - recording.dayZero) / DAY_MS);
  const { row } = id;
  const isIdle = changes.isIdle[row] === 1;
  const isOpen = changes.closedAt[row] === NONE;
  const until = isOpen ? at : changes.closedAt[row]!;
  const parameters = {
    ...factAndOwner(state, changes.type[row]!),
    version: changes.version[row]!,
    days: (until - changes.at[row]!) / DAY_MS,
  };
  const asked = about(at, "change", row);
  const first = step(
    isIdle ? "change.idle" : isOpen ? "change.open" : "change.done",
    changes.at[row]!,
    parameters,
    asked,
  );
  if (isIdle) return [first];
  return [first, ...(isOpen ? openSteps(state, row, at) : lastWork(state, row, at))];
}

/** Readers that do not understand it yet, and what the first of them waits for. */
function openSteps(state: LarkfieldState, change: number, at: number): WhyStep[] {
  const { changes, flows, flowsOfType } = state;
  const behind = flowsOfType[changes.type[change]!]!.filter(
    (flow) =>
      flows.state[flow] === FlowState.live &&
      flows.field[flow] === changes.field[change] &&
      flows.known[flow]! < changes.version[change]!,
  );
  if (behind.length > 0) {
    return [step("readers.behind", at, { readers: behind.length }), ...workOnFlow(state, behind[0]!, at)];
  }
  const { tickets } = state;
  for (let row = 0; row < tickets.count; row++) {
    const isOpen = tickets.state[row] === TicketState.waiting || tickets.state[row] === TicketState.working;
    if (isOpen && isAbout(state, row, change)) return ticketSteps(state, row, at);
  }
  return [];
}

/** The work whose end settled it. */
function lastWork(state: LarkfieldState, change: number, at: number): WhyStep[] {
  const { tickets, changes } = state;
  const type = changes.type[change]!;
  for (let row = tickets.count - 1; row >= 0; row--) {
    const isLast = tickets.state[row] === TicketState.done && tickets.finishedAt[row] === changes.closedAt[change];
    if (isLast && typeOfTicket(state, row) === type) return ticketSteps(state, row, at);
  }
  return [];
}

function isAbout({ tickets }: LarkfieldState, ticket: number, change: number): boolean {
  return ticketKinds[tickets.kind[ticket]!] === "adapt" && tickets.subject[ticket] === change;
}
