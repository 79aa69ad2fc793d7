import { settle, whyWish } from "../../business/index.ts";
import type { WhyChain, WorldRecording } from "../../business/index.ts";
import { CodedError } from "../../runner/index.ts";

/** Why a wish (`wish:NUMBER`) took as long as it did, as it turned out, however long after the end that was. */
export function whyTangle(play: WorldRecording, id: string): WhyChain {
  const [, wish] = /^wish:(\d+)$/.exec(id) ?? [];
  if (wish === undefined) throw new CodedError("unknown-cause", { id });
  return whyWish(settle(play.endAt, play.worldAt), Number(wish));
}
