import { decidedFigures, deedsSince, linesOf, logView, sendingFigures } from "../../business/index.ts";
import type { Larkfield, LarkfieldState, SystemLine } from "../../business/index.ts";
import { MINUTE_MS, SECOND_MS } from "../../kernel/index.ts";
import type { LensFrame, NumberShown } from "../../lens/index.ts";
import type { OutageBrief } from "./OutageBrief.ts";
import type { LineRun, OutagePicture, PictureSystem } from "./OutagePicture.ts";

/** Callers of a line that a drawing may want to show, at its head and at its end. */
const SHOWN_CALLERS = 400;
/** Time that the log shows at least, and orders that it shows at most. */
const LOG_SPAN_MS = 12 * SECOND_MS;
const SHOWN_ORDERS = 400;
/** Spans of the log that read well, ms. */
const SPANS_MS = [
  LOG_SPAN_MS,
  30 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  60 * MINUTE_MS,
  120 * MINUTE_MS,
];

/** What chain and log show at the world's present instant. */
export function showOutage({ simulation }: Larkfield, brief: OutageBrief): LensFrame<OutagePicture> {
  const { state, now } = simulation;
  const lines = linesOf(state);
  const decided = decidedFigures(state, now - MINUTE_MS, now);
  const log = logView(state, now);
  const longest = lines.reduce(
    (most, { runs }, system) => (callsIn(runs) > callsIn(lines[most]!.runs) ? system : most),
    0,
  );
  // The last one in line tells who stands before; where nobody waits, the order that was lost or decided last does.
  const last = lines[longest]?.lastOrder ?? decided.latestLost ?? decided.latest;
  const numbers: NumberShown[] = [
    ...servedShown(brief, now, decided),
    shown(
      "waiting",
      sum(lines, ({ waiting }) => waiting),
      "checkout",
      last,
    ),
    shown(
      "inVain",
      sum(lines, ({ abandoned }) => abandoned),
      "checkout",
      last,
    ),
    logShown(brief, now, log),
  ];
  return { picture: pictureOf(state, now, lines, decided), numbers };
}

function pictureOf(
  state: LarkfieldState,
  now: number,
  lines: readonly SystemLine[],
  { served, lost }: { served: number; lost: number },
): OutagePicture {
  const { oldestMs, isReaderDown } = logView(state, now);
  const spanMs = SPANS_MS.find((span) => span >= (oldestMs ?? 0)) ?? SPANS_MS.at(-1)!;
  const deeds = deedsSince(state, now - spanMs, now);
  const every = Math.ceil(deeds.length / SHOWN_ORDERS);
  const drawn = deeds.filter((_, index) => index % every === 0);
  const figures = sendingFigures(state);
  return {
    now,
    systems: lines.map(systemOf),
    served,
    lost,
    log: {
      oldestMs,
      isReaderDown,
      spanMs,
      ages: drawn.map(({ ageMs }) => ageMs),
      states: drawn.map((deed) => deed.state),
      awayMs: isReaderDown ? awayMs(state, now) : null,
      lost: figures.lost,
      tooOften: figures.tooOften,
    },
  };
}

function systemOf({ isStopped, waiting, abandoned, inWork, runs }: SystemLine): PictureSystem {
  const line = callsIn(runs);
  const isShort = line <= SHOWN_CALLERS;
  const tail = isShort ? [] : firstOf(runs.toReversed(), SHOWN_CALLERS / 2).toReversed();
  return { isStopped, waiting, abandoned, inWork, line, head: firstOf(runs, SHOWN_CALLERS), tail };
}

/** The runs that hold the first so many callers. */
function firstOf(runs: readonly LineRun[], callers: number): LineRun[] {
  const found: LineRun[] = [];
  let left = callers;
  for (const { state, count } of runs) {
    if (left === 0) break;
    found.push({ state, count: Math.min(count, left) });
    left -= Math.min(count, left);
  }
  return found;
}

function awayMs(state: LarkfieldState, now: number): number {
  const { crashes } = state.sending;
  return now - crashes.at[crashes.count - 1]!;
}

/** Of the orders decided in the last minute, those served; at the end of a run, of those of the second hour. */
function servedShown(
  { endAt, secondHour, exemplaryOrder }: OutageBrief,
  now: number,
  { served, lost, latest, latestLost }: ReturnType<typeof decidedFigures>,
): NumberShown[] {
  if (now >= endAt) return [shown("servedHour", secondHour.servedShare, "checkout", exemplaryOrder)];
  const share = served + lost === 0 ? null : served / (served + lost);
  return [shown("served", share, "checkout", latestLost ?? latest)];
}

/** How old the oldest order is that nobody has handled; at the end of a run, the longest that one ever waited. */
function logShown(
  { endAt, log }: OutageBrief,
  now: number,
  { oldest, oldestMs }: ReturnType<typeof logView>,
): NumberShown {
  if (now >= endAt)
    return shown("logLongest", log.longestMs === null ? null : log.longestMs / SECOND_MS, "deed", log.longest);
  return shown("logOldest", (oldestMs ?? 0) / SECOND_MS, "deed", oldest);
}

function shown(code: string, value: number | null, kind: "checkout" | "deed", row: number | null): NumberShown {
  return row === null ? { code, value } : { code, value, why: `${kind}:${row}` };
}

function callsIn(runs: readonly LineRun[]): number {
  return sum(runs, ({ count }) => count);
}

function sum<One>(all: readonly One[], read: (one: One) => number): number {
  return all.reduce((total, one) => total + read(one), 0);
}
