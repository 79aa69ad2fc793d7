import { MINUTE_MS } from "../../../kernel/index.ts";
import type { Phrase, ViewTable } from "../../../lens/index.ts";
import type { OutageBrief } from "../OutageBrief.ts";
import { servedByTen } from "./servedSeries.ts";

/** The curve in words: how many are served before the standstill and in the second hour, in the chain and through the log. */
export function describeServed(brief: OutageBrief): Phrase[] {
  const { standstill, secondHour, log, startAt, lastGoodMinute } = brief;
  const phrases: Phrase[] = [];
  if (standstill !== null) {
    const minute = (standstill.from - startAt) / MINUTE_MS;
    const seconds = standstill.to === null ? 0 : (standstill.to - standstill.from) / 1000;
    phrases.push({ code: "served.standstill", parameters: { minute, seconds, system: standstill.system + 1 } });
  }
  if (secondHour.servedShare !== null) {
    phrases.push({ code: "served.secondHour", parameters: { share: secondHour.servedShare } });
  }
  if (lastGoodMinute !== null) phrases.push({ code: "served.lastGood", parameters: { minute: lastGoodMinute } });
  if (log.handledShare !== null && log.longestMs !== null) {
    phrases.push({ code: "served.log", parameters: { share: log.handledShare, seconds: log.longestMs / 1000 } });
  }
  return phrases;
}

/** By ten minutes. */
export function tableOfServed(brief: OutageBrief): ViewTable {
  return { columns: ["minute", "placed", "served", "handledSoon"], rows: servedByTen(brief) };
}
