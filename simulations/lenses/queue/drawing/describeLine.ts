import type { Outline, Phrase, ViewTable } from "../../../lens/index.ts";
import type { QueueBrief } from "../QueueBrief.ts";

/** The run in words: how long a ticket took, when the line was longest, and how busy those were who worked it off. */
export function describeLine({ brief }: Outline<QueueBrief>): Phrase[] {
  const { days, busyShare, waiting, longestDay, halves } = brief;
  if (days === null) return [{ code: "run.nothing", parameters: {} }];
  const last = halves.at(-1)!;
  return [
    { code: "run.days", parameters: { days, share: busyShare ?? 0 } },
    { code: "run.longest", parameters: { tickets: waiting[longestDay] ?? 0, day: longestDay } },
    ...(last.days === null ? [] : [{ code: "run.last", parameters: { days: last.days } }]),
  ];
}

/** By half-year: days a ticket took, and the longest line. */
export function tableOfLine({ brief }: Outline<QueueBrief>): ViewTable {
  const { halves, waiting } = brief;
  const perHalf = Math.ceil(waiting.length / halves.length);
  return {
    columns: ["half", "days", "longest"],
    rows: halves.map(({ half, days }) => {
      const line = waiting.slice((half - 1) * perHalf, half * perHalf);
      return [half, days, Math.max(0, ...line)];
    }),
  };
}
