import { overtaken, stopsOfGroup } from "../../business/index.ts";
import type { Command, Larkfield, WorldRecording } from "../../business/index.ts";
import { MINUTE_MS, SECOND_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import { bookmarkAt, countUntil } from "../../runner/log/index.ts";
import type { LogStory } from "../../runner/log/index.ts";
import { NEWCOMER } from "./client/LogPlan.ts";
import { endOfWindow } from "./client/planOf.ts";
import type { LogBrief, Newcomer, ReadLane } from "./LogBrief.ts";
import { logStops, THROUGH_AFTER_MS } from "./logStops.ts";
import { lanesOfStory, lanesOfWorld, missedFacts } from "./readLanes.ts";
import { settingCodes, settings } from "./settings.ts";

/** Between two points of the lag. */
const EVERY_MS = 5 * SECOND_MS;

/** Tells a run of the log: as the real client had it, or, in one run of many, as the business has it. */
export function tellLog(play: WorldRecording, _say: unknown, story?: LogStory): Required<Told<LogBrief>> {
  const larkfield = play.worldAt(play.endAt);
  const { traceHash } = larkfield.simulation;
  const endAt = endOfWindow(play);
  const lanes = story === undefined ? lanesOfWorld(larkfield, endAt) : lanesOfStory(story, endAt);
  const brief = briefOf(larkfield, lanes, { endAt, story });
  return { stops: logStops(brief, lanes, story), marks: marksOf(brief), traceHash, brief };
}

/** A run as the business has it, in brief and to its end, beyond what a client plays: for reports over many seeds. */
export function wholeBrief(play: WorldRecording): LogBrief {
  const larkfield = play.worldAt(play.endAt);
  return briefOf(larkfield, lanesOfWorld(larkfield, play.endAt), { endAt: play.endAt, story: undefined });
}

function briefOf(
  larkfield: Larkfield,
  lanes: readonly ReadLane[],
  { endAt, story }: { endAt: InstantMs; story: LogStory | undefined },
): LogBrief {
  const { state } = larkfield.simulation;
  const startAt = state.dayZero;
  const stops = stopsOfGroup(larkfield).filter(({ from }) => from < endAt);
  const upAt = stops.at(-1)?.to ?? null;
  const clearMs = lanes.map((lane) => (upAt === null ? null : clearAfter(lane, upAt)));
  const slowest = clearMs.reduce<number>(
    (last, ms, lane) => ((ms ?? Infinity) > (clearMs[last] ?? Infinity) ? lane : last),
    0,
  );
  const points = Math.floor((endAt - startAt) / EVERY_MS) + 1;
  const lagAt = (lane: ReadLane, at: InstantMs) => countUntil(lane.cameAt, at) - countUntil(lane.doneAt, at);
  return {
    startAt,
    endAt,
    stops,
    everyMs: EVERY_MS,
    lag: lanes.map((lane) => Array.from({ length: points }, (_, point) => lagAt(lane, startAt + point * EVERY_MS))),
    clearMs,
    slowest,
    waiting: upAt === null ? null : lagAt(lanes[slowest]!, upAt),
    waitingInAll: upAt === null ? null : lanes.reduce((sum, lane) => sum + lagAt(lane, upAt), 0),
    overtaken: overtaken(state),
    newcomer: story === undefined ? null : newcomerOf(story, larkfield, endAt),
    settings: settingsGiven(larkfield),
    idle: Math.max(0, state.parameters["consumers.count"] - lanes.length),
    missed: story === undefined ? 0 : missedFacts(story),
  };
}

/** From an instant until nothing waited in a partition, ms: done with one fact, and the next has not come. */
function clearAfter({ cameAt, doneAt }: ReadLane, upAt: InstantMs): number | null {
  for (let offset = 0; offset < cameAt.length; offset++) {
    const done = doneAt[offset]!;
    if (done === Infinity) return null;
    if (done >= upAt && (cameAt[offset + 1] ?? Infinity) > done) return done - upAt;
  }
  return null;
}

function newcomerOf({ lanes, readers }: LogStory, { simulation }: Larkfield, endAt: InstantMs): Newcomer | null {
  const reader = readers.find(({ group }) => group === NEWCOMER);
  if (reader === undefined) return null;
  const at = reader.since;
  const through = Math.min(endAt, at + THROUGH_AFTER_MS);
  const known = new Set<string | null>();
  const there = new Set<string | null>();
  lanes.forEach(({ keys, cameAt }, lane) => {
    keys.slice(0, countUntil(cameAt, through)).forEach((key, offset) => {
      there.add(key);
      const isRead = offset >= (reader.first[lane] ?? Infinity) && offset < (bookmarkAt(reader, lane, through) ?? 0);
      if (isRead) known.add(key);
    });
  });
  const isFromBeginning = simulation.state.parameters["consumers.lateFrom"] === "beginning";
  return { at, isFromBeginning, knows: known.size, keys: there.size };
}

/** Orders of the lens that were carried out. */
function settingsGiven({ simulation }: Larkfield): LogBrief["settings"] {
  const { commands, orders } = simulation.state;
  return orders.flatMap(({ command, at, refusal }) => {
    const given = commands[command] as unknown as Command & Readonly<Record<string, unknown>>;
    const code = settingCodes.find((one) =>
      Object.entries(settings[one]).every(([field, value]) => given[field as "type"] === value),
    );
    return refusal !== null ? [] : [{ code: code ?? "other", at }];
  });
}

function marksOf({ stops, clearMs, newcomer, settings: given, endAt }: LogBrief): Mark[] {
  const upAt = stops.at(-1)?.to;
  return [
    ...stops.flatMap(({ from, to }) => [
      { at: from, code: "stops" },
      { at: to, code: "starts" },
    ]),
    ...clearMs.flatMap((ms, lane) =>
      ms === null || upAt === undefined ? [] : [{ at: upAt + ms, code: "clear", parameters: { lane } }],
    ),
    ...(newcomer === null ? [] : [{ at: newcomer.at, code: "newcomer" }]),
    ...given.map(({ at }) => ({ at, code: "order" })),
  ]
    .filter(({ at }) => at <= endAt)
    .sort((one, other) => one.at - other.at);
}

/** Minutes, as sentences have them. */
export function minutesOf(ms: number): number {
  return ms / MINUTE_MS;
}
