import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { CallOutcome } from "../larkfield/tables/chain.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { about, step } from "./step.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

const callCodes = {
  [CallOutcome.open]: "call.open",
  [CallOutcome.answered]: "call.inTime",
  [CallOutcome.late]: "call.late",
  [CallOutcome.refused]: "call.refused",
  [CallOutcome.error]: "call.failed",
} as const;

/** An order of the call chain: what became of it, its last call, what stood before that, and the standstill before all. */
export function tellCheckout(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { checkouts } = state.chain;
  refuseMissingRow(id, checkouts.count, (at - recording.dayZero) / DAY_MS);
  const { row } = id;
  const isOpen = checkouts.endedAt[row] === NONE;
  const code = isOpen ? "checkout.open" : checkouts.served[row] === 1 ? "checkout.served" : "checkout.lost";
  const endedAt = isOpen ? at : checkouts.endedAt[row]!;
  const seconds = (endedAt - checkouts.placedAt[row]!) / SECOND_MS;
  const first = step(code, endedAt, { order: row, calls: checkouts.calls[row]!, seconds }, about(at, "checkout", row));
  if (code === "checkout.served") return [first];
  const call = checkouts.lastCall[row]!;
  return [first, callStep(state, call, at), ...lineSteps(state, call, at), ...stopSteps(state, call)];
}

function callStep({ chain }: LarkfieldState, call: number, at: number): WhyStep {
  const { calls } = chain;
  const endedAt = calls.endedAt[call] === NONE ? at : calls.endedAt[call]!;
  return step(callCodes[calls.outcome[call] as keyof typeof callCodes], endedAt, {
    system: calls.system[call]! + 1,
    attempt: calls.attempt[call]!,
    seconds: (endedAt - calls.at[call]!) / SECOND_MS,
  });
}

/** Who stood in line before a call that was not answered in time. */
function lineSteps({ chain }: LarkfieldState, call: number, at: number): WhyStep[] {
  const { calls } = chain;
  const ahead = calls.ahead[call]!;
  if (ahead === 0) return [];
  let found = 0;
  let abandoned = 0;
  for (let row = call - 1; row >= 0 && found < ahead; row--) {
    const hadBegun = calls.beganAt[row] !== NONE && calls.beganAt[row]! <= calls.at[call]!;
    if (calls.system[row] !== calls.system[call] || hadBegun || calls.outcome[row] === CallOutcome.refused) continue;
    found += 1;
    const servedAt = calls.beganAt[row] === NONE ? at : calls.beganAt[row]!;
    if (calls.outcome[row] === CallOutcome.late && calls.endedAt[row]! <= servedAt) abandoned += 1;
  }
  return [step("calls.before", calls.at[call]!, { calls: ahead, abandoned, system: calls.system[call]! + 1 })];
}

/** The last time that the system had stood still before the call. */
function stopSteps({ chain }: LarkfieldState, call: number): WhyStep[] {
  const { calls, stops } = chain;
  for (let row = stops.count - 1; row >= 0; row--) {
    if (stops.system[row] !== calls.system[call] || stops.from[row]! > calls.at[call]!) continue;
    const isOver = stops.to[row] !== NONE && stops.to[row]! <= calls.at[call]!;
    return [
      step("chain.stopped", stops.from[row]!, {
        system: stops.system[row]! + 1,
        isOver: isOver ? 1 : 0,
        seconds: ((isOver ? stops.to[row]! : calls.at[call]!) - stops.from[row]!) / SECOND_MS,
        minutesSince: isOver ? (calls.at[call]! - stops.to[row]!) / MINUTE_MS : 0,
      }),
    ];
  }
  return [];
}
