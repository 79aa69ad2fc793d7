import { DAY_MS } from "../../kernel/index.ts";
import type { WhyChain } from "../types.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { originSteps } from "./originSteps.ts";
import { ticketSteps } from "./ticketSteps.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** A ticket as it stands: how long it waited, behind what, how busy its team was, and what it was opened for. */
export function tellTicket(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  refuseMissingRow(id, state.tickets.count, (at - recording.dayZero) / DAY_MS);
  return [...ticketSteps(state, id.row, at), ...originSteps(recording, state, id.row)];
}
