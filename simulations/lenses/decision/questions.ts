import type { Question, QuestionReader } from "../../lens/index.ts";
import { delaysAsked, inputsAsked } from "./besides.ts";
import type { DecisionBrief } from "./DecisionBrief.ts";

const SAME = { version: 1, tolerance: 5, top: 100, dimension: "value" } as const satisfies Partial<Question>;

/** Place of "five, and everybody is told" on the axis of inputs: behind the five. */
const TOLD = 6;
const inputKnots = [
  ...inputsAsked.map((inputs) => ({ position: inputs, code: "inputs", parameters: { inputs } })),
  { position: TOLD, code: "inputsTold", parameters: { inputs: 5 } },
];
/** Places beyond those of other questions, so that a curve knows which one a guess is for: 10 is "asked at any time". */
const ANY_TIME = 10;
const delayKnots = [
  { position: ANY_TIME, code: "asked", parameters: {} },
  ...delaysAsked.map((ms, index) => ({ position: ANY_TIME + 1 + index, code: "asked", parameters: { ms } })),
];
/** Positions that are asked about, by question. */
export const inputPositions = inputKnots.map(({ position }) => position);
export const delayPositions = delayKnots.map(({ position }) => position);
/** How long messages take at each place of the question `delay`, ms; null where people ask at any time. */
export const delayAt = (position: number): number | null => delaysAsked[position - ANY_TIME - 1] ?? null;

/** The questions of the lens as data; what is given is read off the run. Ids, versions and knots never change once published. */
export const questions = {
  inputs: {
    ask: ({ byInputs }) => ({
      ...SAME,
      id: "decision.inputs",
      unit: "percent",
      given: { ...inputKnots[0]!, value: Math.round(inPercent(byInputs[0]) ?? 0) },
      knots: inputKnots.slice(1),
      shapes: ["flat", "steady", "falls", "peaks"],
    }),
    read: ({ byInputs }) => placesOf(inputKnots, byInputs),
  },
  delay: {
    ask: ({ byDelay }) => ({
      ...SAME,
      id: "decision.delay",
      unit: "valueShare",
      given: { ...delayKnots[0]!, value: Math.round(inPercent(byDelay[0]) ?? 0) },
      knots: delayKnots.slice(1),
      shapes: ["flat", "falls", "levels", "peaks"],
    }),
    read: ({ byDelay }) => placesOf(delayKnots, byDelay),
  },
  acted: {
    ask: ({ halves }) => ({
      ...SAME,
      id: "decision.acted",
      unit: "percent",
      given: { ...half(1), value: Math.round(inPercent(halves[0]?.acted) ?? 0) },
      knots: [2, 3, 4].map(half),
      shapes: ["flat", "steady", "levels", "falls"],
    }),
    read: ({ halves }) => [1, 2, 3].map((index) => inPercent(halves[index]?.acted)),
  },
} as const satisfies Readonly<Record<string, QuestionReader<DecisionBrief>>>;

function half(position: number) {
  return { position, code: "half", parameters: { half: position } };
}

function placesOf(knots: readonly unknown[], shares: readonly (number | null)[]): (number | null)[] {
  return knots.slice(1).map((_, index) => inPercent(shares[index + 1]));
}

/** Shares are asked in per cent, to a tenth. */
function inPercent(share: number | null | undefined): number | null {
  return share == null ? null : Math.round(share * 1000) / 10;
}
