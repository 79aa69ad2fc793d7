import { SECOND_MS } from "../../../kernel/index.ts";
import type { Phrase, ViewTable } from "../../../lens/index.ts";
import type { LogBrief } from "../LogBrief.ts";

/** Points of the lag in the table are so far apart. */
const TOLD_EVERY_MS = 30 * SECOND_MS;

/** The run in words: what waited when the group was back, when each lane was clear, what a newcomer knew. */
export function describeLag({ stops, waiting, waitingInAll, clearMs, slowest, newcomer, missed }: LogBrief): Phrase[] {
  const phrases: Phrase[] = [];
  const last = stops.at(-1);
  if (last === undefined || waiting === null) phrases.push({ code: "run.noStop", parameters: {} });
  else {
    const seconds = (last.to - last.from) / SECOND_MS;
    phrases.push({ code: "run.back", parameters: { seconds, waiting, inAll: waitingInAll!, lane: slowest } });
    const ms = clearMs[slowest];
    const others = clearMs.filter((_, lane) => lane !== slowest);
    const latest =
      others.every((one) => one !== null) && others.length > 0 ? Math.max(...others.map((one) => one!)) : null;
    if (latest !== null)
      phrases.push({ code: "run.others", parameters: { seconds: latest / SECOND_MS, lanes: others.length } });
    phrases.push(
      ms == null
        ? { code: "run.neverClear", parameters: { lane: slowest } }
        : { code: "run.clear", parameters: { lane: slowest, seconds: ms / SECOND_MS } },
    );
  }
  if (missed > 0) phrases.push({ code: "run.missed", parameters: { facts: missed } });
  if (newcomer !== null)
    phrases.push({ code: "run.newcomer", parameters: { knows: newcomer.knows, keys: newcomer.keys } });
  return phrases;
}

/** The lag of every lane, each half minute. */
export function tableOfLag({ lag, everyMs }: LogBrief): ViewTable {
  const step = TOLD_EVERY_MS / everyMs;
  const points = Math.ceil((lag[0]?.length ?? 0) / step);
  return {
    columns: ["second", ...lag.map((_, lane) => `lane${lane}`)],
    rows: Array.from({ length: points }, (_, point) => [
      (point * TOLD_EVERY_MS) / SECOND_MS,
      ...lag.map((waiting) => waiting[point * step] ?? null),
    ]),
  };
}
