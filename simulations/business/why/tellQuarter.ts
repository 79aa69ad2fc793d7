import type { WhyChain } from "../types.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { occasionChain } from "./ofDecision.ts";
import { step } from "./step.ts";
import { typicalChain } from "./typicalChain.ts";
import { notThere } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/**
 * One decision that stands for a quarter (from 1): a typical one of those that were acted on and wrong (`typicalChain`);
 * in a quarter without any, a typical one of those taken by hand because a flow did not work yet; `quarter.fine` when
 * there was neither.
 */
export function tellQuarter(recording: WorldRecording, id: WhyId): WhyChain {
  const { dayZero, quarterMs, endAt } = recording;
  const last = Math.floor((endAt - dayZero) / quarterMs);
  if (id.row < 1 || id.row > last) throw notThere(id, `This run has the quarters 1 to ${last}.`, "Take one of these.");
  const from = dayZero + (id.row - 1) * quarterMs;
  const wrong: WhyChain[] = [];
  const unbuilt: WhyChain[] = [];
  recording.followOccasions(from - 1, from + quarterMs - 1, (occasion, { simulation }) => {
    if (occasion.hasActed && occasion.value < 0) wrong.push(occasionChain(simulation.state, occasion));
    else if (occasion.byHand === "unbuilt" && wrong.length === 0) {
      unbuilt.push(occasionChain(simulation.state, occasion));
    }
    return false;
  });
  return typicalChain(wrong) ?? typicalChain(unbuilt) ?? [step("quarter.fine", from, { quarter: id.row })];
}
