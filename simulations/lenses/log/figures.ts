import { consumersSide, createWorldWith, recordingOf } from "../../business/index.ts";
import type { Overrides } from "../../business/index.ts";
import { HOUR_MS, SECOND_MS } from "../../kernel/index.ts";
import type { Figures } from "../../lens/index.ts";
import { lens } from "./lens.ts";
import { logRun } from "./logRun.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import newcomers from "./newcomers/manySeeds.json" with { type: "json" };
import { tellLog } from "./tellLog.ts";

/** Runs that prose may set beside the pinned one. */
const besides = {
  evenKeys: { "consumers.hotShare": 0 },
  eight: { "consumers.partitions": 8, "consumers.count": 8 },
} as const satisfies Record<string, Overrides>;

/**
 * Every figure that a lesson may quote: those of the pinned run by their own names, those of the runs beside it with a prefix
 * (`evenKeys.clear.slowest`), and what takes many seeds from the committed reports of `npm run validate -- log` and, of new
 * readers, `-- newcomers`. Times are seconds. They are the business's, at whose offsets the client stands. Meant for building
 * pages and for tests.
 */
export function figures(): Figures {
  const beside = Object.entries(besides).flatMap(([prefix, overrides]) =>
    Object.entries(figuresOf(overrides)).map(([name, value]) => [`${prefix}.${name}`, value] as const),
  );
  return { ...figuresOf({}), ...Object.fromEntries(beside), ...manySeeds.figures, ...newcomers.figures };
}

function figuresOf(overrides: Overrides): Figures {
  const request = logRun({ overrides });
  const world = createWorldWith(request, { sides: [consumersSide] });
  const lastsMs = lens.time!.hours! * HOUR_MS;
  const { stops, brief } = tellLog(recordingOf(world, request, { lastsMs, checkpointEveryMs: Infinity }), undefined);
  const slowestMs = brief.clearMs[brief.slowest] ?? null;
  const found: Record<string, number | string | null> = {
    "clear.slowest": slowestMs === null ? null : slowestMs / SECOND_MS,
    "waiting.back": brief.waiting,
    "waiting.inAll": brief.waitingInAll,
  };
  for (const { code, parameters } of stops) {
    for (const [name, value] of Object.entries(parameters)) found[`stop.${code}.${name}`] = value;
  }
  return found;
}
