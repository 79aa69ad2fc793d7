import { create } from "d3";
import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { drawBars, observeWidth } from "../../../views/index.ts";
import type { DecisionBrief } from "../DecisionBrief.ts";
import { delayAt, delayPositions, inputPositions } from "../questions.ts";
import type { DecisionCurveWords } from "./DecisionWords.ts";
import { drawShares } from "./drawShares.ts";
import "./shares.css";

/**
 * Over a guess what was asked: by how many inputs a decision joins, or by how long messages take. Without one, what was
 * decided on data over time, with all inputs at once and the bar. Owns every node it adds to `host`; reads no clock.
 */
export function mountShares(host: Element, options: MountOptions<DecisionCurveWords>): View<CurveData<DecisionBrief>> {
  const { words } = options;
  const root = create("div").attr("class", "decision-chart chart-frame");
  const legend = root.append("p").attr("class", "chart-legend");
  const svg = root.append("svg").attr("class", "chart-picture").attr("aria-hidden", "true");
  const overTime = svg.append("g");
  const asked = svg.append("g");
  host.append(root.node()!);

  let data: CurveData<DecisionBrief> | undefined;
  let widthPx = host.clientWidth || 560;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!data) return;
    const heightPx = (options.heightPx ?? ((width: number) => Math.min(360, Math.max(240, width * 0.6))))(widthPx);
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    const question = questionOf(data.guess);
    overTime.attr("display", question === null ? null : "none");
    asked.attr("display", question === null ? "none" : null);
    if (question === null) drawShares(overTime, { widthPx, heightPx, words }, data);
    else drawAsked(question, { widthPx, heightPx });
    legend.text(data.comparison ? `${data.label ?? words.run} ━  ${data.comparison.label} ┅` : "");
  }

  function drawAsked(question: "inputs" | "delay", size: { widthPx: number; heightPx: number }): void {
    const { run, now, guess = [] } = data!;
    const isInputs = question === "inputs";
    const positions = isInputs ? inputPositions : delayPositions;
    const shares = isInputs ? run.brief.byInputs : run.brief.byDelay;
    // Until the end only what is known stands there.
    const bars = positions.flatMap((position, index) => {
      const share = shares[index] ?? null;
      return share === null || (now !== null && index > 0) ? [] : [{ position, value: share * 100 }];
    });
    drawBars(asked, size, {
      title: isInputs ? words.byInputs : words.byDelay,
      ...{ positions, bars, guess, top: 100 },
      number: (value) => words.percent(value / 100),
      place: isInputs ? words.inputs : (position) => words.delay(delayAt(position)),
    });
  }

  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      stopObserving();
      root.remove();
    },
  };
}

/** Which question a guess is for, by the places that it set; null for none that has a chart of its own. */
function questionOf(guess: CurveData<DecisionBrief>["guess"]): "inputs" | "delay" | null {
  if (!guess || guess.length === 0) return null;
  const isOf = (positions: readonly number[]): boolean => guess.every(({ position }) => positions.includes(position));
  if (isOf(delayPositions.slice(1))) return "delay";
  // Half-years have places of the same numbers, but never the fifth.
  return isOf(inputPositions.slice(1)) && guess.some(({ position }) => position > 4) ? "inputs" : null;
}
