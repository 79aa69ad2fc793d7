import { createRecording, keptLog } from "../../business/index.ts";
import type { KeptLog, Larkfield, RunRequest, WorldRecording } from "../../business/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import { askedDays, instantsBefore, instantsOfDays, sixDays } from "./days.ts";
import { followAsked } from "./followAsked.ts";
import { lookBack } from "./lookBack.ts";
import { stopsOf } from "./stopsOf.ts";
import type { TimeMachineBrief } from "./TimeMachineBrief.ts";

/** What each told run keeps at its end: days are put together from it while one looks, and pages need it not. */
const keptBy = new WeakMap<TimeMachineBrief, KeptLog>();

/** Plays a run to its end, and looks back from there at each of its days. */
export function tellTimeMachine(play: WorldRecording): Required<Told<TimeMachineBrief>> {
  const newReader = followAsked(play);
  const world = play.worldAt(play.endAt);
  const { traceHash } = world.simulation;
  const kept = keptLog(world);
  const brief = { ...briefOf(world, kept), newReader };
  keptBy.set(brief, kept);
  return { stops: stopsOf(world, kept, brief), marks: marksOf(brief), traceHash, brief };
}

/** What one run by itself says, at its end. */
export function briefOf({ simulation: { state } }: Larkfield, kept: KeptLog): Omit<TimeMachineBrief, "newReader"> {
  const { dayZero, endAt, facts } = state;
  const before = (days: readonly number[]) => lookBack(state, kept, instantsBefore(endAt, days)).reverse();
  return {
    days: lookBack(state, kept, instantsOfDays(dayZero, endAt)),
    asked: before(askedDays),
    six: before(sixDays),
    kept: kept.rows.length,
    said: facts.count,
  };
}

export function keptOf(brief: TimeMachineBrief): KeptLog {
  const kept = keptBy.get(brief);
  if (kept === undefined) throw new Error("This run was told elsewhere; tell it here before looking at its days.");
  return kept;
}

/** A run told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): Required<Told<TimeMachineBrief>> {
  return tellTimeMachine(createRecording(request, { checkpointEveryMs: Infinity }));
}

/** The first day of each spell in which a figure comes out as it had been before, and what becomes of the question. */
function marksOf({ days, newReader }: TimeMachineBrief): Mark[] {
  const wrong = days.flatMap(({ at, wrong: count }, day) =>
    count > 0 && (days[day - 1]?.wrong ?? 0) === 0 ? [{ at, code: "wrong" }] : [],
  );
  const { at = null, workingAt = null, rightAt = null } = newReader ?? {};
  const asked = [
    { at, code: "asked" },
    { at: workingAt, code: "working" },
    { at: rightAt, code: "right" },
  ].flatMap((mark) => (mark.at === null ? [] : [{ at: mark.at, code: mark.code }]));
  return [...wrong, ...asked].sort((one, other) => one.at - other.at);
}
