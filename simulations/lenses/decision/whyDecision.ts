import { decisionViews, occasionLog, whyOf } from "../../business/index.ts";
import type { OccasionLog, WhyChain, WhyStep, WorldRecording } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { WhyQuestion } from "../../lens/index.ts";
import { CodedError } from "../../runner/index.ts";

/** So far back the results are looked for that took trust below its mark. */
const BACK_QUARTERS = 2;
/** Results seen wrong that are told one by one, the latest first. */
const MOST_TOLD = 3;

/**
 * Why a number is as it is: ids of the business, and of the lens `trust:DECISION@INSTANT`, why people decide by hand. An
 * instant behind an "@" is that of which it is asked.
 */
export function whyDecision(play: WorldRecording, { id, at }: WhyQuestion): WhyChain {
  const [asked = id, instant] = id.split("@");
  const when = Math.min(instant === undefined ? (at ?? play.endAt) : Number(instant), play.endAt);
  const decision = /^trust:(\d+)$/.exec(asked)?.[1];
  return decision === undefined ? whyOf(play, asked, when) : whyTrust(play, Number(decision), when);
}

/**
 * `trust.now` (domain, kind, trust, mark) ← `trust.seenWrong` (lost, before, after) for each of the last results that were
 * seen and wrong ← what was wrong with the last of them, down to where that began.
 */
function whyTrust(play: WorldRecording, decision: number, at: InstantMs): WhyChain {
  const view = decisionViews(play.worldAt(at).simulation.state)[decision];
  if (view === undefined) throw new CodedError("unknown-cause", { id: `trust:${decision}` });
  const { domain, kind, trust, mark } = view;
  const log = occasionLog(play, Math.max(play.dayZero - 1, at - BACK_QUARTERS * play.quarterMs), at);
  const wrong = seenWrong(log, decision, trust).slice(-MOST_TOLD).toReversed();
  const [last] = wrong;
  // What was decided last is told by the business itself, without its first step: that it was decided.
  const causes = last?.about === undefined ? [] : whyOf(play, last.about.id, last.about.at).slice(1);
  return [
    { code: "trust.now", at, parameters: { domain, kind, trust, mark } },
    ...wrong,
    ...causes.filter(({ code }) => code !== "trust.low"),
  ];
}

/** Results that were seen and took trust away, in order. */
function seenWrong(log: OccasionLog, decision: number, trustNow: number): WhyStep[] {
  const rows = Array.from({ length: log.count }, (_, row) => row).filter((row) => log.decision[row] === decision);
  return rows.flatMap((row, place): WhyStep[] => {
    const next = rows[place + 1];
    const [before, after] = [log.trust[row]!, next === undefined ? trustNow : log.trust[next]!];
    if (after >= before) return [];
    const at = log.at[row]!;
    const about = { id: `decision:${decision}.${log.serial[row]}`, at };
    return [{ code: "trust.seenWrong", at, parameters: { before, after }, about }];
  });
}
