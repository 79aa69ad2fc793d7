import { MINUTE_MS } from "../../../kernel/index.ts";
import type { CurveData } from "../../../lens/index.ts";
import { axisTicks, axisTop, chartBox, drawChartFrame, linearScale, round, sparing } from "../../../views/index.ts";
import type { ChartSize, Layer, LinearScale } from "../../../views/index.ts";
import type { LogBrief } from "../LogBrief.ts";
import type { LagWords } from "./LagWords.ts";

interface Line {
  readonly key: string;
  readonly className: string;
  readonly d: string;
}

/** Facts that wait, lane by lane, as far as the instant shown: the slowest lane is drawn strong. The guess as open rings. */
export function drawLag(layer: Layer, size: ChartSize, data: CurveData<LogBrief>, words: LagWords): void {
  const { run, now, guess = [], comparison } = data;
  const { brief } = run;
  const box = chartBox(size);
  const minutes = (brief.endAt - brief.startAt) / MINUTE_MS;
  const most = Math.max(
    10,
    ...brief.lag.flat(),
    ...(comparison?.run.brief.lag.flat() ?? []),
    ...guess.map(({ value }) => value),
  );
  const top = axisTop(most, 10);
  const x = linearScale([0, minutes], [box.left, box.right]);
  const y = linearScale([0, top], [box.bottom, box.top]);
  const whole = Array.from({ length: Math.floor(minutes) + 1 }, (_, minute) => minute);
  drawChartFrame(layer, box, {
    title: words.axis,
    ticks: axisTicks(top).map((value) => ({ at: y(value), text: words.number(value) })),
    places: whole.filter((minute) => minute % 2 === 1).map((minute) => ({ at: x(minute), text: words.minute(minute) })),
  });
  const until = now === null ? minutes : (now - brief.startAt) / MINUTE_MS;
  const lines = [
    ...brief.stops.map(({ from, to }, index) => ({
      key: `stop${index}`,
      className: "lag-standstill",
      d: `M${round(x((from - brief.startAt) / MINUTE_MS))},${box.top}H${round(x((to - brief.startAt) / MINUTE_MS))}V${box.bottom}H${round(x((from - brief.startAt) / MINUTE_MS))}z`,
    })),
    ...brief.lag.map((lag, lane) => ({
      key: `lane${lane}`,
      className: lane === brief.slowest ? "chart-line is-run" : "lag-line",
      d: linePath(lag, { brief, until, x, y }),
    })),
    ...(comparison ? [comparisonLine(comparison.run.brief, x, y)] : []),
    ...(now === null
      ? []
      : [{ key: "cursor", className: "chart-line is-cursor", d: `M${round(x(until))},${box.top}V${box.bottom}` }]),
    ...(guess.length === 0
      ? []
      : [
          {
            key: "guess",
            className: "chart-guess",
            d: guess.map((one) => ringPath(x(one.position), y(one.value))).join(""),
          },
        ]),
  ];
  sparing(
    layer
      .selectAll<SVGPathElement, Line>("path.lag-mark")
      .data(lines, ({ key }) => key)
      .join("path"),
  )
    .attr("class", ({ className }) => `lag-mark ${className}`)
    .attr("d", ({ d }) => d);
  const slowest = brief.lag[brief.slowest] ?? [];
  const point = Math.min(slowest.length - 1, Math.floor((until * MINUTE_MS) / brief.everyMs));
  const ends =
    slowest.length === 0 ? [] : [{ x: x(until) + 5, y: y(slowest[point]!), text: words.number(slowest[point]!) }];
  sparing(layer.selectAll<SVGTextElement, (typeof ends)[number]>("text.chart-end").data(ends).join("text"))
    .attr("class", "chart-end")
    .attr("x", (one) => round(one.x))
    .attr("y", (one) => round(one.y))
    .attr("dy", "0.34em")
    .text(({ text }) => text);
}

function comparisonLine(brief: LogBrief, x: LinearScale, y: LinearScale): Line {
  const lag = brief.lag[brief.slowest] ?? [];
  return {
    key: "comparison",
    className: "chart-line is-comparison",
    d: linePath(lag, { brief, until: Infinity, x, y }),
  };
}

function linePath(
  lag: readonly number[],
  { brief, until, x, y }: { brief: LogBrief; until: number; x: LinearScale; y: LinearScale },
): string {
  const shown = lag.filter((_, point) => (point * brief.everyMs) / MINUTE_MS <= until);
  return shown
    .map(
      (waiting, point) =>
        `${point === 0 ? "M" : "L"}${round(x((point * brief.everyMs) / MINUTE_MS))},${round(y(waiting))}`,
    )
    .join("");
}

function ringPath(x: number, y: number): string {
  return `M${round(x - 4)},${round(y)}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z`;
}
