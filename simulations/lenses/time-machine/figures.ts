import { DAY_MS } from "../../kernel/index.ts";
import type { Figures } from "../../lens/index.ts";
import { newRun } from "../../runner/index.ts";
import { askedDays } from "./days.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import pinned from "./pinned.json" with { type: "json" };
import { keptValues } from "./questions.ts";
import { toldOf } from "./tellTimeMachine.ts";

const besides = ["backbone", "ninety", "newest", "twice"] as const;

/**
 * Every figure that a lesson may quote of the time machine: per cent that come out so many days before the end (`ago.7`), what is
 * kept, and what the stops say, of the reference run by their own names, of the runs beside it with a prefix (`newest.ago.1`);
 * those of the question nobody planned for (`asked.days`); and what takes many seeds from the committed report. Meant for
 * building pages and for tests.
 */
export function figures(): Figures {
  return {
    ...yearFigures("reference", ""),
    ...Object.assign({}, ...besides.map((name) => yearFigures(name, `${name}.`))),
    ...askedFigures("asked"),
    ...askedFigures("askedBackbone"),
    ...manySeeds.figures,
  };
}

function told(name: keyof typeof pinned) {
  return toldOf(newRun(pinned[name] as Parameters<typeof newRun>[0]));
}

function yearFigures(name: keyof typeof pinned, prefix: string): Figures {
  const { brief, stops } = told(name);
  const values = keptValues(brief);
  return Object.fromEntries([
    ...askedDays.map((days, index) => [`${prefix}ago.${days}`, values[index] ?? null] as const),
    [`${prefix}kept`, brief.kept],
    [`${prefix}said`, brief.said],
    ...stops.flatMap(({ code, parameters }) =>
      Object.entries(parameters).map(([part, value]) => [`${prefix}stop.${code}.${part}`, value] as const),
    ),
  ]);
}

/** Days until it works and until all of it is right, and the share that is right at once. */
function askedFigures(name: "asked" | "askedBackbone"): Figures {
  const asked = told(name).brief.newReader;
  const since = (at: number | null | undefined): number | null =>
    asked === null || at == null ? null : (at - asked.at) / DAY_MS;
  return {
    [`${name}.days`]: since(asked?.workingAt),
    [`${name}.rightDays`]: since(asked?.rightAt),
    [`${name}.first`]: asked?.shares[0] ?? null,
  };
}
