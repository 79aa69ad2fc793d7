import { exemplaryDemand, whyBusy, whyDemand, whyLine } from "../../business/index.ts";
import type { WhyChain, WorldRecording } from "../../business/index.ts";
import { CodedError } from "../../runner/index.ts";

/**
 * Why a number is as it is. Ids say what is asked about and as of when: `demand:867@33696000000` (a ticket), `line:0@…` (all
 * who wait), `busy:FROM@…` (a time that ends then), `urgent:FROM@…` and `ordinary:FROM@…` (the ticket that stands for such
 * ones).
 */
export function whyQueue(play: WorldRecording, id: string): WhyChain {
  const [, kind, number, instant] = /^(demand|line|busy|urgent|ordinary):(\d+)@(\d+)$/.exec(id) ?? [];
  if (kind === undefined) throw new CodedError("unknown-cause", { id });
  const at = Math.min(Number(instant), play.endAt);
  const { state } = play.worldAt(at).simulation;
  if (kind === "line") return whyLine(state, at);
  if (kind === "busy") return whyBusy(state, Number(number), at);
  if (kind === "demand") return whyDemand(state, Number(number));
  const demand = exemplaryDemand(state, Number(number), at, kind === "urgent");
  if (demand === null) throw new CodedError("unknown-cause", { id });
  return whyDemand(state, demand);
}
