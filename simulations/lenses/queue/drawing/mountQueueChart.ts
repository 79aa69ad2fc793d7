import { create } from "d3";
import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { observeWidth } from "../../../views/index.ts";
import { returnsPositions, urgentPositions } from "../questions.ts";
import type { QueueBrief } from "../QueueBrief.ts";
import { drawDays } from "./drawDays.ts";
import { drawLineOverTime } from "./drawLineOverTime.ts";
import type { QueueCurveWords } from "./QueueWords.ts";
import "./queueChart.css";

/**
 * Over a guess the days that a ticket takes by what was asked: how much comes back, how much is urgent. Without one, how many
 * have been in line, as far as the instant shown. Owns every node it adds to `host`; reads no clock.
 */
export function mountQueueChart(host: Element, options: MountOptions<QueueCurveWords>): View<CurveData<QueueBrief>> {
  const root = create("div").attr("class", "queue-chart chart-frame");
  const legend = root.append("p").attr("class", "chart-legend");
  const svg = root.append("svg").attr("class", "chart-picture").attr("aria-hidden", "true");
  const overTime = svg.append("g");
  const days = svg.append("g");
  host.append(root.node()!);

  let data: CurveData<QueueBrief> | undefined;
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
    const frame = { widthPx, heightPx, words: options.words };
    overTime.attr("display", question === null ? null : "none");
    days.attr("display", question === null ? "none" : null);
    if (question === null) drawLineOverTime(overTime, frame, data);
    else drawDays(days, frame, question, data);
    legend.text(data.comparison ? `${data.label ?? options.words.run} ━  ${data.comparison.label} ┅` : "");
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
function questionOf(guess: CurveData<QueueBrief>["guess"]): "returns" | "urgent" | null {
  if (!guess || guess.length === 0) return null;
  const isOf = (positions: readonly number[]): boolean => guess.every(({ position }) => positions.includes(position));
  if (isOf(urgentPositions.slice(1))) return "urgent";
  return isOf(returnsPositions.slice(1)) && guess.some(({ position }) => position > 6) ? "returns" : null;
}
