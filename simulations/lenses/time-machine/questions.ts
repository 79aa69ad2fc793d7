import type { Question, QuestionReader } from "../../lens/index.ts";
import { askedDays, readerDays } from "./days.ts";
import { rightShare } from "./lookBack.ts";
import type { TimeMachineBrief } from "./TimeMachineBrief.ts";

const SAME = {
  version: 1,
  unit: "percent",
  tolerance: 5,
  top: 100,
  dimension: "truth",
} as const satisfies Partial<Question>;

const ago = (days: number) => ({ position: days, code: "daysAgo", parameters: { days } });
const after = (days: number) => ({ position: days, code: "daysAfter", parameters: { days } });

/** What comes out so many days before the end, and what of the new reader's is right so many days after it works; per cent. */
export function keptValues({ asked }: Pick<TimeMachineBrief, "asked">): (number | null)[] {
  return asked.map((look) => inPercent(rightShare(look)));
}

export function readerValues({ newReader }: Pick<TimeMachineBrief, "newReader">): (number | null)[] {
  return readerDays.map((day) => inPercent(newReader?.shares[day] ?? null));
}

/** The questions of the lens as data; what is given is read off the run. Ids, versions and knots never change once published. */
export const questions = {
  kept: {
    ask: (brief) => ({
      ...SAME,
      id: "time-machine.kept",
      given: { ...ago(0), value: keptValues(brief)[0] ?? 0 },
      knots: askedDays.slice(1).map(ago),
      shapes: ["flat", "steady", "bends", "falls"],
    }),
    read: (brief) => keptValues(brief).slice(1),
  },
  reader: {
    ask: (brief) => ({
      ...SAME,
      id: "time-machine.reader",
      given: { ...after(0), value: readerValues(brief)[0] ?? 0 },
      knots: readerDays.slice(1).map(after),
      shapes: ["flat", "steady", "bends", "levels"],
    }),
    read: (brief) => readerValues(brief).slice(1),
  },
} as const satisfies Readonly<Record<string, QuestionReader<TimeMachineBrief>>>;

function inPercent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}
