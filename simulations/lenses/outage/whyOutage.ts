import { tellCheckout, tellDeed } from "../../business/index.ts";
import type { WhyChain, WorldRecording } from "../../business/index.ts";
import { CodedError } from "../../runner/index.ts";

const tellers = { checkout: tellCheckout, deed: tellDeed } as const;

/** Why an order of the chain (`checkout:NUMBER`) or of the log (`deed:NUMBER`) is as it is: of nothing else is the lens asked. */
export function whyOutage(play: WorldRecording, id: string, at: number = play.endAt): WhyChain {
  const [, kind, number] = /^(checkout|deed):(\d+)$/.exec(id) ?? [];
  if (kind === undefined) throw new CodedError("unknown-cause", { id });
  const asked = { kind: kind as keyof typeof tellers, row: Number(number) };
  return tellers[asked.kind](play, asked, Math.min(Math.max(at, 0), play.endAt));
}
