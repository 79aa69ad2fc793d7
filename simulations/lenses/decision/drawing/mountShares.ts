import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { drawChartBars, mountChart } from "../../../views/index.ts";
import type { ChartSize, Layer } from "../../../views/index.ts";
import type { DecisionBrief } from "../DecisionBrief.ts";
import { delayAt, delayPositions, inputPositions } from "../questions.ts";
import type { DecisionCurveWords } from "./DecisionWords.ts";
import { drawShares } from "./drawShares.ts";
import "./shares.css";

/** Shares are drawn in per cent, up to all. */
const ALL = 100;

/**
 * Over a guess what was asked: by how many inputs a decision joins, or by how long messages take. Without one, what was
 * decided on data over time, with all inputs at once and the bar. Owns every node it adds to `host`; reads no clock.
 */
export function mountShares(host: Element, options: MountOptions<DecisionCurveWords>): View<CurveData<DecisionBrief>> {
  const { words, heightPx } = options;
  return mountChart<CurveData<DecisionBrief>>(host, {
    ...(heightPx && { heightPx }),
    legend: ({ comparison, label }) => (comparison ? `${label ?? words.run} ━  ${comparison.label} ┅` : ""),
    name: ({ guess }) => (questionOf(guess) === null ? "overTime" : "asked"),
    draw(layer, size, data) {
      const question = questionOf(data.guess);
      if (question === null) drawShares(layer, { ...size, words }, data);
      else drawAsked(layer, size, question, data, words);
    },
  });
}

function drawAsked(
  layer: Layer,
  size: ChartSize,
  question: "inputs" | "delay",
  { run, now, guess = [] }: CurveData<DecisionBrief>,
  words: DecisionCurveWords,
): void {
  const isInputs = question === "inputs";
  const shares = isInputs ? run.brief.byInputs : run.brief.byDelay;
  drawChartBars(layer, size, {
    title: isInputs ? words.byInputs : words.byDelay,
    places: (isInputs ? inputPositions : delayPositions).map((position, index) => ({
      position,
      name: isInputs ? words.inputs(position) : words.delay(delayAt(position)),
      value: shares[index] == null ? null : shares[index] * ALL,
    })),
    isOver: now === null,
    guess,
    top: ALL,
    number: (value) => words.percent(value / ALL),
  });
}

/** Which question a guess is for, by the places that it set; null for none that has a chart of its own. */
function questionOf(guess: CurveData<DecisionBrief>["guess"]): "inputs" | "delay" | null {
  if (!guess || guess.length === 0) return null;
  const isOf = (positions: readonly number[]): boolean => guess.every(({ position }) => positions.includes(position));
  if (isOf(delayPositions.slice(1))) return "delay";
  // Half-years have places of the same numbers, but never the fifth.
  return isOf(inputPositions.slice(1)) && guess.some(({ position }) => position > 4) ? "inputs" : null;
}
