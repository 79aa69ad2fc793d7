import { createRecording, linesOf } from "../../business/index.ts";
import type { Overrides } from "../../business/index.ts";
import { MINUTE_MS } from "../../kernel/index.ts";
import { figuresInGroups } from "../../lens/index.ts";
import type { Figures } from "../../lens/index.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import pinned from "./pinned.json" with { type: "json" };
import { outageRun } from "./outageRun.ts";
import { tellOutage } from "./tellOutage.ts";
import { whyOutage } from "./whyOutage.ts";

/** Made once: prose, its claims and its tests ask for the same. */
let known: Figures | undefined;

/** Runs that prose may set beside the pinned one. */
const besides = {
  dropAbandoned: { "chain.dropAbandoned": true },
  oneAttempt: { "chain.attempts": 1 },
  lightLoad: { "chain.perSecond": 3 },
  forgetful: { "sending.idempotent": false },
  saveFirst: { "sending.capture": "saveFirst", "sending.dieShare": 0.001 },
  saved: pinned.saved.overrides as Overrides,
  outbox: { ...pinned.saved.overrides, "sending.capture": "outbox" } as Overrides,
} as const satisfies Record<string, Overrides>;

/**
 * Every figure that a lesson may quote: those of the pinned run by their own names, those of the runs beside it with a prefix
 * (`lightLoad.served.hour2`), and what takes many seeds from the committed report of `npm run validate -- outage`. Shares are
 * 0–1, times seconds unless their name says otherwise. Meant for building pages and for tests: it makes several runs.
 */
export function figures(): Figures {
  return (known ??= figuresInGroups({
    "": () => ({ ...figuresOf({}), ...manySeeds.figures }),
    ...Object.fromEntries(Object.entries(besides).map(([name, overrides]) => [name, () => figuresOf(overrides)])),
  }));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function figuresOf(overrides: Overrides): Figures {
  const play = createRecording(outageRun({ overrides }), { checkpointEveryMs: Infinity });
  const { stops, brief } = tellOutage(play);
  const { secondHour, log, standstill, exemplaryOrder } = brief;
  const found: Record<string, number | string | null> = {
    "served.hour2": secondHour.servedShare,
    "orders.hour2": secondHour.placed,
    "calls.perOrder": secondHour.callsPerOrder,
    "log.handled": log.handledShare,
    "log.longest": log.longestMs === null ? null : log.longestMs / 1_000,
    "log.readAgain": log.readAgainMean,
    "log.lost": log.lost,
    "log.tooOften": log.tooOften,
    "log.orders": log.done,
    "orders.lost": sumOf(brief.placed) - sumOf(brief.served),
  };
  for (const { code, at, parameters } of stops) {
    for (const [name, value] of Object.entries(parameters)) found[`stop.${code}.${name}`] = value;
    found[`stop.${code}.minute`] = at / MINUTE_MS;
  }
  // Who stands before the system that stood still: when it is back, and at the end.
  for (const [name, at] of [
    ["back", standstill?.to],
    ["end", brief.endAt],
  ] as const) {
    if (at == null) continue;
    const line = linesOf(play.worldAt(at).simulation.state)[standstill?.system ?? 0]!;
    found[`waiting.${name}`] = line.waiting;
    found[`inVain.${name}`] = line.abandoned;
  }
  if (exemplaryOrder === null || Object.keys(overrides).length > 0) return found;
  for (const step of whyOutage(play, `checkout:${exemplaryOrder}`, brief.endAt)) {
    for (const [name, value] of Object.entries(step.parameters)) found[`chain.${step.code}.${name}`] = value;
  }
  return found;
}
