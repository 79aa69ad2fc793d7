import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import { trustAt } from "./trustAfter.ts";
import { halfYearValues } from "./valueQuestion.ts";

/** Days after the purchase at which a stop looks whether it has cost any trust yet. */
const QUIET_DAYS = 14;
/** Three quarters of a year: what they had built up is what the stop `undone` measures by. */
const BUILT_UP_QUARTERS = 3;

/**
 * Where a run may stop by itself, in order: each year's end but the last; the end of its best half-year; the purchase; two
 * weeks after it; the first day on which trust is back where it was three quarters before the purchase; the first day on which
 * fewer than half of the decisions of day 0 with many inputs are taken on data, after half of them were. What does not happen
 * makes no stop. A lesson says which of them its run holds at.
 */
export function evolutionStops(brief: EvolutionBrief, endAt: InstantMs): readonly Stop[] {
  const stops = [...yearStops(brief), bestStop(brief), ...boughtStops(brief), undoneStop(brief), byHandStop(brief)];
  return stops
    .filter((stop) => stop !== null)
    .filter(({ at }) => at > brief.startAt && at < endAt)
    .sort((one, other) => one.at - other.at);
}

type Found = Stop | null;

function yearStops({ quarters, startAt, quarterMs, byHand }: EvolutionBrief): Stop[] {
  return [4, 8].flatMap((quarter) => {
    const figures = quarters[quarter - 1];
    if (figures?.value == null || figures.actedShare === null) return [];
    const { value, actedShare: acted, domains, flows } = figures;
    const at = startAt + quarter * quarterMs;
    return [{ at, code: "year", parameters: { year: quarter / 4, value, acted, domains, flows, byHand } }];
  });
}

function bestStop({ quarters, startAt, quarterMs }: EvolutionBrief): Found {
  const values = halfYearValues(quarters).map((value) => value ?? -Infinity);
  const value = Math.max(...values);
  const half = values.indexOf(value) + 1;
  if (half === 0 || half === values.length || value === -Infinity) return null;
  return { at: startAt + 2 * half * quarterMs, code: "best", parameters: { half, value } };
}

function boughtStops(brief: EvolutionBrief): Stop[] {
  if (brief.bought === null) return [];
  const { at, domains } = brief.bought;
  return [
    atDay(brief, at, "bought", { domains }),
    atDay(brief, at + QUIET_DAYS * DAY_MS, "quiet", { days: QUIET_DAYS, before: trustAt(brief, at) }),
  ];
}

function undoneStop(brief: EvolutionBrief): Found {
  const { bought, early, startAt } = brief;
  if (bought === null) return null;
  const { at: boughtAt } = bought;
  const builtFrom = boughtAt - BUILT_UP_QUARTERS * brief.quarterMs;
  if (builtFrom < startAt || trustAt(brief, boughtAt) <= trustAt(brief, builtFrom)) return null;
  const first = dayOf(brief, boughtAt);
  const found = early.trustByDay.findIndex((trust, day) => day > first && trust <= trustAt(brief, builtFrom));
  if (found === -1) return null;
  return atDay(brief, startAt + found * DAY_MS, "undone", {
    since: found - first,
    earlier: trustAt(brief, builtFrom),
    before: trustAt(brief, boughtAt),
  });
}

function byHandStop(brief: EvolutionBrief): Found {
  const { count, actingByDay } = brief.early;
  const most = actingByDay.findIndex((acting) => acting >= count / 2);
  if (most === -1 || count === 0) return null;
  const found = actingByDay.findIndex((acting, day) => day > most && acting < count / 2);
  return found === -1 ? null : atDay(brief, brief.startAt + found * DAY_MS, "byHand", {});
}

function atDay(brief: EvolutionBrief, at: InstantMs, code: string, more: Stop["parameters"]): Stop {
  const { count, actingByDay } = brief.early;
  const acting = actingByDay[dayOf(brief, at)] ?? 0;
  return { at, code, parameters: { trust: trustAt(brief, at), acting, of: count, day: dayOf(brief, at), ...more } };
}

function dayOf({ startAt }: Pick<EvolutionBrief, "startAt">, at: InstantMs): number {
  return Math.floor((at - startAt) / DAY_MS);
}
