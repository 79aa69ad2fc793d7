import { DAY_MS } from "../../../kernel/index.ts";
import type { Outline, Phrase, ViewTable } from "../../../lens/index.ts";
import { rightShare } from "../lookBack.ts";
import type { Look, TimeMachineBrief } from "../TimeMachineBrief.ts";

/** The run in words: of how many days all comes out, of how many nothing, what is kept, and how a new reader fared. */
export function describeDays({ brief }: Outline<TimeMachineBrief>): Phrase[] {
  const { days, kept, said, newReader } = brief;
  const all = days.filter(({ figures, right }) => right === figures).length;
  const nothing = days.filter(({ right, wrong }) => right + wrong === 0).length;
  return [
    { code: "run.days", parameters: { days: days.length, all, nothing } },
    { code: "run.kept", parameters: { kept, said } },
    ...(newReader?.workingAt == null
      ? []
      : [
          {
            code: "run.reader",
            parameters: {
              reader: newReader.reader,
              owner: newReader.owner,
              days: (newReader.workingAt - newReader.at) / DAY_MS,
              share: newReader.shares[0] ?? 0,
            },
          },
        ]),
  ];
}

/** By quarter of the run: what comes out of its days on average, and of how many days all of it. */
export function tableOfDays({ brief: { days }, quarterMs, startAt }: Outline<TimeMachineBrief>): ViewTable {
  const quarterOf = ({ at }: Look): number => Math.floor((at - startAt) / quarterMs);
  const quarters = [...new Set(days.map(quarterOf))];
  return {
    columns: ["quarter", "share", "whole"],
    rows: quarters.map((quarter) => {
      const own = days.filter((look) => quarterOf(look) === quarter);
      const mean = own.reduce((sum, look) => sum + (rightShare(look) ?? 0), 0) / own.length;
      return [quarter + 1, mean, own.filter(({ right, figures }) => right === figures).length];
    }),
  };
}
