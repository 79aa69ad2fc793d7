import { pastsOf } from "../../business/index.ts";
import type { KeptLog, LarkfieldState, PastCells } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import { knownStates, NOT_YET, trueStates } from "./TimeMachinePicture.ts";
import type { Look } from "./TimeMachineBrief.ts";

const NONE = -1;
const [RIGHT, WRONG, HOLE] = trueStates.map((_, index) => index) as [number, number, number];
const OLDER = knownStates.indexOf("older");

/** The states of all figures of a past instant. */
export interface FigureStates {
  readonly trueThen: Uint8Array;
  readonly knownThen: Uint8Array;
}

/** What is said again is the same: values are compared, not facts. */
export function statesOf({ facts: { x } }: LarkfieldState, { truth, trueThen, knownThen }: PastCells): FigureStates {
  const stateOf = (found: number, cell: number, other: number): number => {
    if (truth[cell] === NONE) return NOT_YET;
    if (found === NONE) return HOLE;
    return x[found] === x[truth[cell]!] ? RIGHT : other;
  };
  return {
    trueThen: Uint8Array.from(trueThen, (row, cell) => stateOf(row, cell, WRONG)),
    knownThen: Uint8Array.from(knownThen, (row, cell) => stateOf(row, cell, OLDER)),
  };
}

/** Looks back at instants, in order, with what a log keeps. */
export function lookBack(state: LarkfieldState, kept: KeptLog, instants: readonly InstantMs[]): Look[] {
  const looks: Look[] = [];
  pastsOf(state, kept, instants, (cells, index) => looks.push(countOf(instants[index]!, statesOf(state, cells))));
  return looks;
}

function countOf(at: InstantMs, { trueThen, knownThen }: FigureStates): Look {
  const found = [0, 0, 0];
  let older = 0;
  trueThen.forEach((one, cell) => {
    if (one === NOT_YET) return;
    found[one]! += 1;
    if (one === RIGHT && knownThen[cell] === OLDER) older += 1;
  });
  const [right = 0, wrong = 0, holes = 0] = found;
  return { at, figures: right + wrong + holes, right, wrong, holes, older };
}

/** Share of the figures that come out as they were; null where there were none. */
export function rightShare({ figures, right }: Look): number | null {
  return figures === 0 ? null : right / figures;
}
