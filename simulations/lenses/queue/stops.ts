import { cardDaysOf, centreTime, centreView, waitingByDay } from "../../business/index.ts";
import type { WorldRecording } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";
import { WEEK_DAYS } from "./QueuePicture.ts";

/** An urgent ticket that goes before so many is worth a stop. */
const OVERTAKEN_WORTH_A_STOP = 3;

/**
 * Where a first run stops by itself: the first ticket that comes back, the first urgent one that goes before others, the
 * first day on which the line is a week long, and the day with the longest line, if that is longer. What does not happen
 * makes no stop.
 */
export function queueStops(play: WorldRecording): readonly Stop[] {
  const { state } = play.worldAt(play.endAt).simulation;
  const waiting = waitingByDay(state, play.endAt);
  const { demands, tickets } = state;
  const rows = Array.from({ length: tickets.count }, (_, row) => row);
  const back = rows.find((row) => tickets.openedAt[row] !== demands.askedAt[tickets.subject[row]!]);
  const backAt = back === undefined ? null : tickets.openedAt[back]!;
  const urgent = rows
    .filter((row) => tickets.urgent[row] === 1 && tickets.ahead[row]! > OVERTAKEN_WORTH_A_STOP)
    .map((row) => tickets.openedAt[row]!);
  const week = firstWeek(play, waiting);
  const longest = longestDay(waiting);
  const overtakenAt = urgent.slice(0, MOST_TRIED).find((at) => lineAt(play, at).some(({ isUrgent }) => !isUrgent));
  const stops = [
    ...(backAt === null ? [] : [{ at: backAt, code: "back", parameters: backFacts(play, backAt) }]),
    ...(overtakenAt === undefined
      ? []
      : [{ at: overtakenAt, code: "overtaken", parameters: facts(play, overtakenAt) }]),
    ...(week === null ? [] : [{ at: week * DAY_MS, code: "week", parameters: facts(play, week * DAY_MS) }]),
    ...(week !== null && longest > week
      ? [{ at: longest * DAY_MS, code: "longest", parameters: facts(play, longest * DAY_MS) }]
      : []),
  ];
  return stops.sort((one, other) => one.at - other.at);
}

const MOST_TRIED = 5;

/** The first day on which most tickets wait at its end. */
export function longestDay(waiting: readonly number[]): number {
  return waiting.indexOf(Math.max(...waiting));
}

/** The first day at whose end the line is a week long, as fast as it moves on that day. */
function firstWeek(play: WorldRecording, waiting: readonly number[]): number | null {
  for (let day = 0; day < waiting.length; day++) {
    const tickets = waiting[day]!;
    if (tickets === 0) continue;
    if ((tickets + 1) * cardDaysOf(play.worldAt(day * DAY_MS).simulation.state) >= WEEK_DAYS) return day;
  }
  return null;
}

function lineAt(play: WorldRecording, at: InstantMs) {
  return centreView(play.worldAt(at).simulation.state, at).line;
}

function facts(play: WorldRecording, at: InstantMs): Stop["parameters"] {
  const { state } = play.worldAt(at).simulation;
  const { line, waitDays, hands } = centreView(state, at);
  const { workedDays, paidDays } = centreTime(state, Math.max(0, at - play.quarterMs), at);
  return {
    tickets: line.length,
    again: line.filter(({ returns }) => returns > 0).length,
    urgent: line.filter(({ isUrgent }) => isUrgent).length,
    days: waitDays,
    people: hands.length,
    busy: paidDays === 0 ? 0 : workedDays / paidDays,
  };
}

function backFacts(play: WorldRecording, at: InstantMs): Stop["parameters"] {
  const { state } = play.worldAt(at).simulation;
  const { line, hands } = centreView(state, at);
  const card = [...line, ...hands.flatMap((hand) => hand.card ?? [])].find(({ returns }) => returns > 0);
  return { ...facts(play, at), system: card === undefined ? "" : (state.names[card.domain] ?? "") };
}
