import { figuresInGroups } from "../../lens/index.ts";
import type { Figures } from "../../lens/index.ts";
import { newRun } from "../../runner/index.ts";
import type { Run } from "../../runner/index.ts";
import { lens } from "./lens.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import { halfValues } from "./questions.ts";
import { toldOf } from "./tellCopies.ts";

/** Runs whose figures stand under their own name, beside those of the reference run. */
const besides = [
  "pointToPoint",
  "hour",
  "tenth",
  "told",
  "served",
  "noChanges",
  "handOn",
  "corrected",
  "inOrder",
] as const;

/**
 * Every figure that a lesson may quote of the copies: those of the reference run by their own names, those of the runs beside
 * it with a prefix (`told.value.half6`), and what takes many seeds from the report of `npm run validate -- copies`. Shares are
 * 0–1, news is told in days, ages in hours. Meant for building pages and for tests: it makes several runs.
 */
export function figures(): Figures {
  return figuresInGroups({
    "": () => ({ ...runFigures(pinnedRun("reference")), ...manySeeds.figures }),
    ...Object.fromEntries(besides.map((name) => [name, () => runFigures(pinnedRun(name))])),
  });
}

/** The named figures of one run, read off it. */
export function runFigures(run: Run): Figures {
  const { brief, stops } = toldOf(run);
  const found: Record<string, number | string | null> = {
    "news.days": brief.news.medianDays,
    "news.days.ninth": brief.news.ninthDays,
    "news.count": brief.news.count,
    "news.open": brief.news.open,
  };
  for (const [half, share] of brief.right.entries()) found[`right.half${half + 1}`] = share;
  for (const [half, value] of halfValues(brief).entries()) found[`value.half${half + 1}`] = value;
  for (const [copy, hours] of brief.ageHours.entries()) found[`age.jobs${copy + 1}`] = hours;
  for (const { code, parameters } of stops) {
    for (const [name, value] of Object.entries(parameters)) found[`stop.${code}.${name}`] = value;
  }
  return found;
}

function pinnedRun(name: string): Run {
  return newRun(lens.pinned[name] as Parameters<typeof newRun>[0]);
}
