import {
  centreTime,
  createRecording,
  demandFigures,
  exemplaryDemand,
  halfYearMs,
  waitingByDay,
} from "../../business/index.ts";
import type { LarkfieldState, RunRequest, WorldRecording } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import { besides } from "./besides.ts";
import { moveCodes, orders } from "./orders.ts";
import type { QueueBrief } from "./QueueBrief.ts";
import { WEEK_DAYS } from "./QueuePicture.ts";
import { longestDay, queueStops } from "./stops.ts";

/** Plays a run of the queue to its end, and those beside it that its questions ask about. */
export function tellQueue(play: WorldRecording): Required<Told<QueueBrief>> {
  const stops = queueStops(play);
  const { simulation } = play.worldAt(play.endAt);
  const { state, traceHash } = { state: simulation.state, traceHash: simulation.traceHash };
  const brief = { ...briefOf(state), ...besides(play.request) };
  return { stops, marks: marksOf(state, brief), traceHash, brief };
}

/** A run of the queue told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): Required<Omit<Told<QueueBrief>, "brief">> & QueueBrief {
  const { brief, ...told } = tellQueue(createRecording(request, { checkpointEveryMs: Infinity }));
  return { ...told, ...brief };
}

/** What one run by itself says, at its end. */
export function briefOf(state: LarkfieldState): Omit<QueueBrief, "byReturns" | "byUrgent"> {
  const { dayZero, endAt, quarterMs, quarters } = state;
  const halfMs = halfYearMs(state);
  const waiting = waitingByDay(state, endAt);
  const { workedDays, paidDays } = centreTime(state, dayZero, endAt);
  const daysOf = (from: number, to: number): number | null => demandFigures(state, from, to).leadTimeDays;
  return {
    startAt: dayZero,
    endAt,
    waiting,
    longestDay: longestDay(waiting),
    halves: Array.from({ length: Math.ceil(quarters / 2) }, (_, index) => ({
      half: index + 1,
      days: daysOf(dayZero + index * halfMs, dayZero + (index + 1) * halfMs),
    })),
    days: daysOf(dayZero, endAt),
    lastYearDays: daysOf(endAt - 4 * quarterMs, endAt),
    busyShare: paidDays === 0 ? null : workedDays / paidDays,
    moves: movesOf(state),
    exemplaryDemand: exemplaryDemand(state, endAt - halfMs, endAt),
  };
}

/** Tickets in line that make it a week long, with those people who are there from the start. */
function marksOf({ parameters }: LarkfieldState, { waiting, moves }: Pick<QueueBrief, "waiting" | "moves">): Mark[] {
  const week = (WEEK_DAYS * parameters["central.people"]) / parameters["demand.days"];
  const grown = waiting.flatMap((tickets, day) =>
    day > 0 && tickets >= week && waiting[day - 1]! < week ? [{ at: day * DAY_MS, code: "week" }] : [],
  );
  return [...grown, ...moves.map(({ at }) => ({ at, code: "order" }))].sort((one, other) => one.at - other.at);
}

/** Orders of the lens that were given before the end, and what hired people cost. */
function movesOf({ commands, endAt }: LarkfieldState): QueueBrief["moves"] {
  return commands.flatMap((command) => {
    const move = moveCodes.find((code) =>
      Object.entries(orders[code]).every(([field, value]) => command[field as "type"] === value),
    );
    if (move === undefined || command.at >= endAt) return [];
    return [{ move, at: command.at, days: move === "hire" ? (endAt - command.at) / DAY_MS : 0 }];
  });
}
