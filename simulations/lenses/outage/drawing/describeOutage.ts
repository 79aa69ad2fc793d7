import type { Phrase, ViewTable } from "../../../lens/index.ts";
import { SECOND_MS } from "../../../kernel/index.ts";
import type { OutagePicture } from "../OutagePicture.ts";

/** Chain and log in words: which link stands still, who waits where, what became of the last minute's orders, how old the log is. */
export function describeOutage({ systems, served, lost, log }: OutagePicture): Phrase[] {
  const stopped = systems.findIndex(({ isStopped }) => isStopped);
  const longest = systems.reduce((most, { line }, index) => (line > systems[most]!.line ? index : most), 0);
  const { line = 0, waiting = 0, abandoned = 0 } = systems[longest] ?? {};
  const phrases: Phrase[] = [
    stopped < 0
      ? { code: "outage.up", parameters: { systems: systems.length } }
      : { code: "outage.stopped", parameters: { systems: systems.length, system: stopped + 1 } },
  ];
  if (line > 0)
    phrases.push({ code: "outage.line", parameters: { system: longest + 1, line, waiting, gone: abandoned } });
  else phrases.push({ code: "outage.noLine", parameters: {} });
  phrases.push({ code: "outage.minute", parameters: { served, lost } });
  const seconds = (log.oldestMs ?? 0) / SECOND_MS;
  phrases.push(
    log.awayMs === null
      ? { code: "outage.log", parameters: { seconds } }
      : { code: "outage.logAway", parameters: { seconds, away: log.awayMs / SECOND_MS } },
  );
  if (log.lost > 0) phrases.push({ code: "outage.logLost", parameters: { lost: log.lost } });
  if (log.tooOften > 0) phrases.push({ code: "outage.logTwice", parameters: { times: log.tooOften } });
  return phrases;
}

/** One row for each link, in their order. */
export function tableOfOutage({ systems }: Pick<OutagePicture, "systems">): ViewTable {
  return {
    columns: ["system", "state", "line", "gone", "waiting"],
    rows: systems.map(({ isStopped, line, abandoned, waiting }, index) => [
      index + 1,
      isStopped ? "stopped" : "up",
      line,
      abandoned,
      waiting,
    ]),
  };
}
