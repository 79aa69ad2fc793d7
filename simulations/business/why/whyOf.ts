import type { WhyChain } from "../types.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { tellChange } from "./tellChange.ts";
import { tellCheckout } from "./tellCheckout.ts";
import { tellCopy } from "./tellCopy.ts";
import { tellDecision } from "./ofDecision.ts";
import { tellDeed } from "./tellDeed.ts";
import { tellDerived } from "./tellDerived.ts";
import { tellFact } from "./ofFact.ts";
import { tellFigure } from "./tellFigure.ts";
import { tellLane } from "./tellLane.ts";
import { tellMessage } from "./tellMessage.ts";
import { tellNeed } from "./tellNeed.ts";
import { tellOrder } from "./ofOrder.ts";
import { tellPurchase } from "./tellPurchase.ts";
import { tellQuarter } from "./tellQuarter.ts";
import { tellReading } from "./tellReading.ts";
import { tellRebuilt } from "./tellRebuilt.ts";
import { tellTicket } from "./tellTicket.ts";
import { readWhyId } from "./whyId.ts";
import type { WhyId, WhyKind } from "./whyId.ts";

type Tell = (recording: WorldRecording, id: WhyId, at: number) => WhyChain;

/** One file for each kind of thing; how ids are written stands in `whyForms`. */
const tellers: Readonly<Record<WhyKind, Tell>> = {
  quarter: tellQuarter,
  decision: tellDecision,
  copy: tellCopy,
  fact: tellFact,
  message: tellMessage,
  ticket: tellTicket,
  change: tellChange,
  need: tellNeed,
  order: tellOrder,
  purchase: tellPurchase,
  figure: tellFigure,
  reading: tellReading,
  checkout: tellCheckout,
  derived: tellDerived,
  lane: tellLane,
  deed: tellDeed,
  rebuilt: tellRebuilt,
};

/**
 * Why something of a run of Larkfield is as it is: the chain of causes, first what was asked about, each next the cause of
 * the one before, as codes (`whyCodes`) and parameters with their instants. `id` is written as in `whyForms`, such as
 * "ticket:134"; `at` is the instant it is asked about (ms, default the run's end). A decision is always told as of the
 * instant at which it was taken.
 *
 * @throws BusinessError `unknown-cause` when nothing of that id is there by that instant
 */
export function whyOf(recording: WorldRecording, id: WhyId | string, at: number = recording.endAt): WhyChain {
  const read = typeof id === "string" ? readWhyId(id) : id;
  return tellers[read.kind](recording, read, Math.min(Math.max(at, 0), recording.endAt));
}
