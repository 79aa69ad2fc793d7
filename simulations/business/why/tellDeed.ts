import { DAY_MS, SECOND_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { isLost } from "../reading/sending.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { about, step } from "./step.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** Something that was done and told: how often its effect was carried out, and what went wrong on the way. */
export function tellDeed(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { sent, outbox } = state.sending;
  refuseMissingRow(id, sent.count, (at - recording.dayZero) / DAY_MS);
  const { row: deed } = id;
  const doneAt = sent.at[deed]!;
  const times = sent.effects[deed]!;
  const isGone = isLost(sent, deed);
  const isPhantom = sent.hasHappened[deed] === 0;
  const code = isGone
    ? "deed.lost"
    : isPhantom
      ? "deed.phantom"
      : times === 0
        ? "deed.underWay"
        : times === 1
          ? "deed.once"
          : "deed.again";
  const first = step(code, at, { deed, times }, about(at, "deed", deed));
  if (isGone) return [first, step("deed.slipped", doneAt, {})];
  const steps = [first, ...repeats(state, deed)];
  steps.push(...(times === 0 ? waits(state, deed, at) : waited(state, deed)));
  if (isPhantom) steps.push(step("deed.early", doneAt, {}));
  if (outbox.includes(deed)) steps.push(step("deed.inOutbox", doneAt, { seconds: (at - doneAt) / SECOND_MS }));
  return steps;
}

/** What brought it to the reader again: deaths of the reader, the newest first, and those of the relay. */
function repeats({ sending }: LarkfieldState, deed: number): WhyStep[] {
  const { sent, crashes, log } = sending;
  const steps: WhyStep[] = [];
  for (let crash = crashes.count - 1; crash >= 0; crash--) {
    const [from, to] = [crashes.from[crash]!, crashes.to[crash]!];
    if (log.slice(from, to).includes(deed)) steps.push(step("reader.died", crashes.at[crash]!, { facts: to - from }));
  }
  const again = sent.copies[deed]! - 1;
  if (again > 0 && sent.arrivedAt[deed] !== NONE) steps.push(step("relay.died", sent.arrivedAt[deed]!, { again }));
  return steps;
}

/** What stands before it in the log, and since when the reader has been away. */
function waits({ sending }: LarkfieldState, deed: number, at: number): WhyStep[] {
  const { sent, log, crashes, position, isDown } = sending;
  const place = log.indexOf(deed, position);
  if (place < 0) return [];
  const seconds = (at - sent.at[deed]!) / SECOND_MS;
  const steps = [step("log.before", sent.arrivedAt[deed]!, { facts: place - position, seconds })];
  if (isDown) {
    const diedAt = crashes.at[crashes.count - 1]!;
    steps.push(step("reader.away", diedAt, { seconds: (at - diedAt) / SECOND_MS }));
  }
  return steps;
}

/** While it stood in the log its reader was away. Nothing where it was not. */
function waited({ sending: { sent, crashes } }: LarkfieldState, deed: number): WhyStep[] {
  const [at, doneAt] = [sent.at[deed]!, sent.doneAt[deed]!];
  for (let crash = crashes.count - 1; crash >= 0; crash--) {
    const [from, until] = [crashes.at[crash]!, crashes.until[crash]!];
    if (until === from || from > doneAt || until < at) continue;
    return [
      step("log.waited", at, { seconds: (doneAt - at) / SECOND_MS }),
      step("reader.away", from, { seconds: (until - from) / SECOND_MS }),
    ];
  }
  return [];
}
