import type { Phrase, ViewTable } from "../view.ts";
import type { ValueChartData, ValueCurve, ValuePoint } from "./ValueChartData.ts";

interface Known {
  readonly quarter: number;
  readonly value: number;
}

/** Shares closer than this are told as level, not as a lead. */
const LEVEL = 0.005;

/**
 * The curves in words: what each began with, its best quarter and its end; who led after the first year and who leads
 * at the end; the quarter from which the one at the top stays there; by hand; and what the visitor drew for the end.
 */
export function describeValue({ curves, byHand }: ValueChartData): Phrase[] {
  const told = curves.flatMap((curve) => {
    const known = knownOf(curve.points);
    return known.length === 0 ? [] : [{ curve, known }];
  });
  if (told.length === 0) return [{ code: "value.nothing", parameters: {} }];
  const phrases = told.map(({ curve, known }) => curvePhrase(curve, known));
  const lastQuarter = Math.max(...told.map(({ known }) => known.at(-1)!.quarter));
  if (told.length > 1) {
    if (lastQuarter > 4) phrases.push(...leaderPhrase(curves, 4));
    phrases.push(...leaderPhrase(curves, lastQuarter), ...crossingPhrase(curves, lastQuarter));
  }
  if (byHand !== null) phrases.push({ code: "value.byHand", parameters: { value: byHand } });
  return [...phrases, ...told.flatMap(({ curve, known }) => comparedPhrases(curve, known))];
}

function knownOf(points: readonly ValuePoint[]): Known[] {
  return points.flatMap(({ quarter, value }) => (value === null ? [] : [{ quarter, value }]));
}

function curvePhrase({ key, label }: ValueCurve, known: readonly Known[]): Phrase {
  const [first, last] = [known[0]!, known.at(-1)!];
  const best = known.reduce((highest, point) => (point.value > highest.value ? point : highest));
  const parameters = { key, label, quarter: first.quarter, value: first.value };
  if (known.length === 1) return { code: "value.begins", parameters };
  return {
    code: "value.curve",
    parameters: {
      ...parameters,
      bestQuarter: best.quarter,
      bestValue: best.value,
      lastQuarter: last.quarter,
      lastValue: last.value,
    },
  };
}

/** Curves by their value in a quarter, the highest first. */
function ranked(curves: readonly ValueCurve[], quarter: number): { label: string; key: string; value: number }[] {
  return curves
    .flatMap(({ key, label, points }) => {
      const value = points.find((point) => point.quarter === quarter)?.value ?? null;
      return value === null ? [] : [{ key, label, value }];
    })
    .toSorted((one, other) => other.value - one.value);
}

function leaderPhrase(curves: readonly ValueCurve[], quarter: number): Phrase[] {
  const [first, second] = ranked(curves, quarter);
  if (first === undefined || second === undefined) return [];
  const isLevel = first.value - second.value < LEVEL;
  return [
    {
      code: isLevel ? "value.level" : "value.leads",
      parameters: {
        quarter,
        key: first.key,
        label: first.label,
        value: first.value,
        secondKey: second.key,
        second: second.label,
        secondValue: second.value,
      },
    },
  ];
}

/** The quarter from which the leader of the last quarter has been ahead of all without a break, if it was not always. */
function crossingPhrase(curves: readonly ValueCurve[], lastQuarter: number): Phrase[] {
  const crossing = lastCrossing(curves, lastQuarter);
  return crossing === null ? [] : [{ code: "value.passes", parameters: { ...crossing } }];
}

/** Who passed whom for good, and in which quarter; null when the last leader led from the first quarter on. */
export function lastCrossing(
  curves: readonly ValueCurve[],
  lastQuarter: number,
): { key: string; label: string; passedKey: string; passed: string; quarter: number } | null {
  const leader = ranked(curves, lastQuarter)[0];
  if (leader === undefined) return null;
  for (let quarter = lastQuarter - 1; quarter >= 1; quarter--) {
    const ahead = ranked(curves, quarter)[0];
    if (ahead !== undefined && ahead.key !== leader.key) {
      return {
        key: leader.key,
        label: leader.label,
        passedKey: ahead.key,
        passed: ahead.label,
        quarter: quarter + 1,
      };
    }
  }
  return null;
}

function comparedPhrases(curve: ValueCurve, known: readonly Known[]): Phrase[] {
  const { key, label, guess = [], previous = [], band = [] } = curve;
  const last = known.at(-1)!;
  const parameters = { key, label, quarter: last.quarter, value: last.value };
  const phrases: Phrase[] = [];
  const drawn = knownOf(guess).at(-1);
  const measured = drawn && meanAround(known, drawn.quarter);
  if (drawn && measured != null) {
    phrases.push({ code: "value.guessed", parameters: { ...parameters, value: measured, guess: drawn.value } });
  }
  const before = knownOf(previous).find(({ quarter }) => quarter === last.quarter);
  if (before) phrases.push({ code: "value.before", parameters: { ...parameters, before: before.value } });
  const spread = band.find(({ quarter }) => quarter === last.quarter);
  if (spread) phrases.push({ code: "value.band", parameters: { ...parameters, low: spread.low, high: spread.high } });
  return phrases;
}

/** A drawn point may stand for two quarters, between them (11.5): it is compared with their mean. */
function meanAround(known: readonly Known[], quarter: number): number | null {
  const meant = known.filter((point) => Math.abs(point.quarter - quarter) < 1);
  if (meant.length < (Number.isInteger(quarter) ? 1 : 2)) return null;
  return meant.reduce((sum, { value }) => sum + value, 0) / meant.length;
}

/**
 * The curves as a table, one row per quarter. Columns are `quarter`, then for every curve its key, and `key:guess`,
 * `key:before`, `key:low`, `key:high` where it has them. A drawn point
 * that stands for two quarters is in the row of the second. What is not known is null.
 */
export function tableOfValue({ curves, quarters }: ValueChartData): ViewTable {
  const columns = curves.flatMap(({ key, points, guess, previous, band }) => {
    const of = (list: readonly ValuePoint[]) => (quarter: number) =>
      list.find((point) => Math.ceil(point.quarter) === quarter)?.value ?? null;
    const edge = (side: "low" | "high") => (quarter: number) =>
      band?.find((point) => point.quarter === quarter)?.[side] ?? null;
    return [
      { code: key, at: of(points) },
      ...(guess ? [{ code: `${key}:guess`, at: of(guess) }] : []),
      ...(previous ? [{ code: `${key}:before`, at: of(previous) }] : []),
      ...(band
        ? [
            { code: `${key}:low`, at: edge("low") },
            { code: `${key}:high`, at: edge("high") },
          ]
        : []),
    ];
  });
  return {
    columns: ["quarter", ...columns.map(({ code }) => code)],
    rows: Array.from({ length: quarters }, (_, index) => [index + 1, ...columns.map(({ at }) => at(index + 1))]),
  };
}
