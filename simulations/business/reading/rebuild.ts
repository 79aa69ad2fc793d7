import type { Larkfield } from "../larkfield/events.ts";
import { NONE } from "../larkfield/tables/names.ts";
import { forEachKept, keptLog, pastCells } from "./keptLog.ts";

/** One key of a fact type at an instant of the past, put together from what its topic keeps now. Facts by their rows. */
export interface Rebuilt {
  readonly type: number;
  readonly key: number;
  /** What was true then. */
  readonly truth: number;
  /** The newest that had happened by then, of those that the topic keeps; NONE when it keeps none. */
  readonly trueThen: number;
  /** The newest that a reader of the topic could know by then, of those that the topic keeps; NONE when it keeps none. */
  readonly knownThen: number;
}

/** The state of the business as it was at an instant: every key of every type that has a topic and had a fact by then. */
export function rebuild(larkfield: Larkfield, at: number): Rebuilt[] {
  const { state } = larkfield.simulation;
  const keys = state.parameters["facts.keys"];
  const { truth, trueThen, knownThen } = pastCells(state, keptLog(larkfield), at);
  const rebuilt: Rebuilt[] = [];
  for (let cell = 0; cell < truth.length; cell++) {
    const key = cell % keys;
    const type = (cell - key) / keys;
    if (state.types.hasTopic[type] === 0 || truth[cell] === NONE) continue;
    rebuilt.push({ type, key, truth: truth[cell]!, trueThen: trueThen[cell]!, knownThen: knownThen[cell]! });
  }
  return rebuilt;
}

/** Shares of all keys that come out as they were; null when there is none. A restatement of the same is the same. */
export interface RebuiltShares {
  readonly keys: number;
  readonly trueThen: number | null;
  readonly knownThen: number | null;
}

export function rebuiltShares({ simulation, log }: Pick<Larkfield, "simulation" | "log">, at: number): RebuiltShares {
  const { x } = simulation.state.facts;
  const all = rebuild({ simulation, log, recorder: null }, at);
  const shareOf = (found: (one: Rebuilt) => number): number | null =>
    all.length === 0 ? null : all.filter((one) => x[found(one)] === x[one.truth]).length / all.length;
  return {
    keys: all.length,
    trueThen: shareOf(({ trueThen }) => trueThen),
    knownThen: shareOf(({ knownThen }) => knownThen),
  };
}

/** What is still there of facts that were to go. */
export interface Remnants {
  readonly type: number;
  readonly key: number;
  /** Records that the topic keeps. */
  readonly records: number;
  /** Copies that still show one. */
  readonly copies: number;
}

/** By erasure, in the order in which they were ordered. */
export function remnants(larkfield: Larkfield): Remnants[] {
  const { erasures, facts, copies, parameters } = larkfield.simulation.state;
  const keys = parameters["facts.keys"];
  const isMeant = (row: number, { typeKey, before }: (typeof erasures)[number]): boolean =>
    row !== NONE && row < before && facts.typeKey[row] === typeKey;
  return erasures.map((erasure) => {
    let records = 0;
    forEachKept(larkfield, (row) => {
      if (isMeant(row, erasure)) records += 1;
    });
    const key = erasure.typeKey % keys;
    const shown = copies.fact.subarray(0, copies.count).filter((row) => isMeant(row, erasure));
    return { type: (erasure.typeKey - key) / keys, key, records, copies: shown.length };
  });
}
