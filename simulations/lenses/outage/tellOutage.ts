import {
  chainFigures,
  chainStops,
  createRecording,
  handledByMinute,
  handledFigures,
  linesOf,
  sendingFigures,
  servedByMinute,
  waitingAt,
} from "../../business/index.ts";
import type { LarkfieldState, RunRequest, WorldRecording } from "../../business/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../kernel/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import type { OutageBrief, Standstill } from "./OutageBrief.ts";
import { outageStops } from "./outageStops.ts";

/** Of the orders of a minute that nearly all and that nearly none were served, as shares. */
const NEARLY_ALL = 0.95;
const NEARLY_NONE = 0.05;
/** By so long after the end whoever still waited has an answer or has given up, with the patience of the dials. */
const SETTLING_MS = 2 * MINUTE_MS;

/** Plays a run of the chain to the end of its orders, and on until the last of them is decided. */
export function tellOutage(play: WorldRecording): Required<Told<OutageBrief>> {
  const endAt = lastInstant(play);
  const { traceHash, state: atEnd } = play.worldAt(endAt).simulation;
  const inVainAtEnd = linesOf(atEnd).reduce((sum, { abandoned }) => sum + abandoned, 0);
  const { state } = play.worldAt(endAt + SETTLING_MS).simulation;
  const standstill = standstillOf(state);
  return {
    stops: outageStops(state, standstill, endAt),
    marks: marksOf(standstill),
    traceHash,
    brief: { ...briefOf(state, standstill, endAt), inVainAtEnd },
  };
}

/** A run told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): Required<Omit<Told<OutageBrief>, "brief">> & OutageBrief {
  const { brief, ...told } = tellOutage(createRecording(request, { checkpointEveryMs: Infinity }));
  return { ...told, ...brief };
}

/** The end of the time in which orders come; the business around them goes on. */
function lastInstant({ dayZero, endAt, worldAt }: WorldRecording): number {
  const { parameters } = worldAt(dayZero).simulation.state;
  return Math.min(endAt, dayZero + Math.round(parameters["chain.hours"] * HOUR_MS));
}

function marksOf(standstill: Standstill | null): Mark[] {
  if (standstill === null) return [];
  const { from, to, system } = standstill;
  const parameters = { system: system + 1 };
  const stop = { at: from, code: "standstill", parameters };
  return to === null ? [stop] : [stop, { at: to, code: "back", parameters }];
}

function standstillOf(state: LarkfieldState): Standstill | null {
  const first = chainStops(state).find(({ isOutage }) => !isOutage);
  if (first === undefined) return null;
  const { system, from, to } = first;
  return { system, from, to, waiting: to === null ? 0 : waitingAt(state, system, to) };
}

function briefOf(
  state: LarkfieldState,
  standstill: Standstill | null,
  endAt: number,
): Omit<OutageBrief, "inVainAtEnd"> {
  const { dayZero, parameters, chain, commands } = state;
  const minutes = Math.ceil((endAt - dayZero) / MINUTE_MS);
  const { placed, served, calls } = servedByMinute(state, minutes);
  const middle = dayZero + (endAt - dayZero) / 2;
  const { lost, tooOften, readAgainMean } = sendingFigures(state);
  const shares = Array.from(placed, (count, minute) => (count === 0 ? null : served[minute]! / count));
  const exemplary = chain.checkouts.placedAt
    .subarray(0, chain.checkouts.count)
    .findIndex((at) => at >= (middle + endAt) / 2);
  return {
    startAt: dayZero,
    endAt,
    placed: Array.from(placed),
    served: Array.from(served),
    calls: Array.from(calls),
    handledSoon: Array.from(handledByMinute(state, minutes, patienceMs(parameters))),
    standstill,
    secondHour: chainFigures(state, middle, endAt),
    log: { ...handledFigures(state, dayZero, endAt), lost, tooOften, readAgainMean },
    ...turnsOf(shares, standstill, dayZero),
    settings: commands.filter(({ type }) => type === "set").length,
    exemplaryOrder: exemplary < 0 ? null : exemplary,
  };
}

/** How long somebody waits in the chain before the order is lost: the patience of all attempts of one call. */
function patienceMs(parameters: LarkfieldState["parameters"]): number {
  return parameters["chain.timeoutMs"] * parameters["chain.attempts"];
}

/** When the chain was well again after the standstill, or until when it had been. */
function turnsOf(shares: readonly (number | null)[], standstill: Standstill | null, dayZero: number) {
  const from = standstill === null ? 0 : Math.floor(((standstill.to ?? Infinity) - dayZero) / MINUTE_MS);
  const isWell = (share: number | null): boolean => share === null || share >= NEARLY_ALL;
  const wellFrom = shares.length - shares.toReversed().findIndex((share) => !isWell(share));
  const stays = shares.every(isWell) ? from : wellFrom;
  const lastGood = shares.findLastIndex((share) => share !== null && share >= NEARLY_ALL);
  const isDead = (shares.at(-1) ?? 1) <= NEARLY_NONE && lastGood >= 0;
  return {
    backAfterMinutes: standstill === null || stays >= shares.length ? null : Math.max(0, stays - from),
    lastGoodMinute: isDead ? lastGood : null,
  };
}
