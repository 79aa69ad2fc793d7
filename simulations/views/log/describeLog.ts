import type { Phrase, ViewTable } from "../../lens/index.ts";
import type { LogDrawing } from "./LogDrawing.ts";

/** Lanes that are told one by one; of more, the one in which most waits. */
const TOLD_LANES = 5;

/** The log in words: what is there, how far each lane's readers are behind, who has nothing to do, what a newcomer knows. */
export function describeLog({ lanes, readers, main, knower, keys }: LogDrawing): Phrase[] {
  const records = lanes.reduce((sum, { start, end }) => sum + end - start, 0);
  const gone = lanes.reduce((sum, { start }) => sum + start, 0);
  const phrases: Phrase[] = [{ code: "log.records", parameters: { lanes: lanes.length, records } }];
  if (gone > 0) phrases.push({ code: "log.gone", parameters: { records: gone } });
  const group = readers.find((reader) => reader.group === main);
  if (group !== undefined) {
    const lags = group.lags.map((lag) => lag ?? 0);
    const inAll = lags.reduce((sum, lag) => sum + lag, 0);
    if (group.isAway) phrases.push({ code: "log.away", parameters: { group: group.group, inAll } });
    else if (inAll === 0) phrases.push({ code: "log.caughtUp", parameters: { group: group.group } });
    else phrases.push({ code: "log.behind", parameters: { group: group.group, inAll } });
    const told = lags.map((lag, lane) => ({ lag, lane })).filter(({ lag }) => lag > 0);
    const few = told.length <= TOLD_LANES ? told : told.toSorted((one, other) => other.lag - one.lag).slice(0, 1);
    for (const { lag, lane } of few) phrases.push({ code: "log.lane", parameters: { lane, lag } });
    const idle = group.members.filter((own) => own.length === 0).length;
    if (idle > 0) phrases.push({ code: "log.idle", parameters: { members: idle } });
  }
  for (const { group: other, lags } of readers.filter((reader) => reader.group !== main)) {
    phrases.push({
      code: "log.other",
      parameters: { group: other, lag: lags.reduce<number>((sum, lag) => sum + (lag ?? 0), 0) },
    });
  }
  const late = readers.find((reader) => reader.group === knower);
  if (late !== undefined)
    phrases.push({ code: "log.knows", parameters: { group: late.group, known: late.knows.length, keys: keys.length } });
  return phrases;
}

/** One row for each lane and group. */
export function tableOfLog({ lanes, readers }: LogDrawing): ViewTable {
  return {
    columns: ["lane", "start", "end", "group", "bookmark", "lag"],
    rows: lanes.flatMap(({ start, end }, lane) =>
      readers.map(({ group, bookmarks, lags }) => [
        lane,
        start,
        end,
        group,
        bookmarks[lane] ?? null,
        lags[lane] ?? null,
      ]),
    ),
  };
}
