import { create } from "d3";
import { copyStates } from "../../../business/index.ts";
import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { curvePath, linearScale, observeWidth, spreadLabels } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { CopiesBrief } from "../CopiesBrief.ts";
import { halfValues } from "../questions.ts";

/** What the history says beside its lines. */
export interface HistoryWords {
  readonly axis: string;
  readonly ageAxis: string;
  year(year: number): string;
  share(value: number): string;
  hours(value: number): string;
  jobs(jobs: number): string;
  readonly right: string;
  readonly value: string;
  readonly guess: string;
}

type Data = CurveData<CopiesBrief>;
const LEFT_PX = 44;
const [TOP_PX, BOTTOM_PX] = [28, 26];

/**
 * What copies were from day 0 to the end: shares of all, the right ones below, every cause above them; over them the value
 * of what was decided, and what was guessed. For copies that are handed on, the hours until each knows.
 */
export function mountHistory(host: Element, options: MountOptions<HistoryWords>): View<Data> {
  const { words } = options;
  const root = create("div").attr("class", "copies-history");
  const svg = root.append("svg").attr("aria-hidden", "true");
  const axes = svg.append("g");
  const cut = svg.append("svg").attr("overflow", "hidden");
  const areas = cut.append("g");
  const lines = svg.append("g");
  const ends = svg.append("g");
  host.append(root.node()!);

  let data: Data | undefined;
  let widthPx = host.clientWidth || 520;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!data) return;
    const heightPx = (options.heightPx ?? ((width: number) => Math.min(340, width * 0.7)))(widthPx);
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    if (data.run.brief.kind === "handOn") drawAges(heightPx, data);
    else drawShares(heightPx, data);
  }

  function drawShares(heightPx: number, { run, now, guess = [], comparison }: Data): void {
    const { startAt, endAt, brief } = run;
    const rightPx = widthPx - 64;
    const x = linearScale([startAt, endAt], [LEFT_PX, rightPx]);
    const y = linearScale([0, 1], [heightPx - BOTTOM_PX, TOP_PX]);
    const years = Math.max(1, Math.round((endAt - startAt) / (4 * run.quarterMs)));
    drawAxes(axes, {
      title: words.axis,
      ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), text: words.share(share) })),
      names: Array.from({ length: years }, (_, year) => ({
        x: x(startAt + (year + 0.5) * 4 * run.quarterMs),
        text: words.year(year + 1),
      })),
      rightPx,
      heightPx,
    });
    const shownTo = now ?? endAt;
    cut.attr("width", Math.max(0, x(shownTo))).attr("height", heightPx);
    areas
      .selectAll<SVGPathElement, string>("path")
      .data(copyStates as readonly string[])
      .join("path")
      .attr("class", (name) => `copies-area is-${name}`)
      .attr("d", (_, cause) => areaPath(brief, cause, x, y));
    const halfMs = 2 * run.quarterMs;
    const middleOf = (half: number): number => startAt + (half - 0.5) * halfMs;
    const valueLine = (of: CopiesBrief, until: number) =>
      (of.kind === "facts" ? halfValues(of) : []).flatMap((value, index) =>
        value === null || middleOf(index + 1) > until ? [] : [{ x: x(middleOf(index + 1)), y: y(value) }],
      );
    const all = [
      { key: "value", label: words.value, points: valueLine(brief, shownTo) },
      ...(comparison
        ? [{ key: "comparison", label: comparison.label, points: valueLine(comparison.run.brief, Infinity) }]
        : []),
      {
        key: "guess",
        label: words.guess,
        points: guess.map(({ position, value }) => ({ x: x(middleOf(position)), y: y(value / 100) })),
      },
    ].filter(({ points }) => points.length > 0);
    drawLines(all);
    const lastRight = brief.audits.findLast(({ at }) => at <= shownTo);
    const right =
      lastRight === undefined ? [] : [{ key: "right", label: words.right, y: y(rightOf(lastRight.shares)) }];
    drawEnds(
      [...right, ...all.map(({ key, label, points }) => ({ key, label, y: points.at(-1)!.y }))].map((end) => ({
        ...end,
        text: `${words.share(y.invert(end.y))} ${end.label}`,
      })),
      { x: Math.min(x(shownTo), rightPx) + 6, heightPx },
    );
  }

  /** Three columns: hours until each copy knows, by the jobs before it. */
  function drawAges(heightPx: number, { run, guess = [], comparison }: Data): void {
    const { ageHours } = run.brief;
    const other = comparison?.run.brief.ageHours ?? [];
    const highest = Math.max(
      24,
      ...[...ageHours, ...other].map((hours) => hours ?? 0),
      ...guess.map(({ value }) => value),
    );
    const rightPx = widthPx - 16;
    const x = linearScale([0, Math.max(1, ageHours.length)], [LEFT_PX, rightPx]);
    const y = linearScale([0, highest * 1.1], [heightPx - BOTTOM_PX, TOP_PX]);
    drawAxes(axes, {
      title: words.ageAxis,
      ticks: [0, 12, 24, 36]
        .filter((hours) => hours <= highest * 1.1)
        .map((hours) => ({ y: y(hours), text: String(hours) })),
      names: ageHours.map((_, copy) => ({ x: x(copy + 0.5), text: words.jobs(copy + 1) })),
      rightPx,
      heightPx,
    });
    cut.attr("width", widthPx).attr("height", heightPx);
    const [halfPx, base] = [(x(1) - x(0)) * 0.3, y(0)];
    areas
      .selectAll<SVGPathElement, number | null>("path")
      .data(ageHours)
      .join("path")
      .attr("class", "copies-bar")
      .attr("d", (hours, copy) => {
        const top = y(hours ?? 0);
        return `M${x(copy + 0.5) - halfPx},${base}V${top}h${2 * halfPx}V${base}z`;
      });
    drawLines([
      {
        key: "comparison",
        points: other.flatMap((hours, copy) => (hours === null ? [] : [{ x: x(copy + 0.5), y: y(hours) }])),
      },
      { key: "guess", points: guess.map(({ position, value }) => ({ x: x(position - 0.5), y: y(value) })) },
    ]);
    ends
      .selectAll<SVGTextElement, number | null>("text")
      .data(ageHours)
      .join("text")
      .attr("class", "copies-end copies-year-name")
      .attr("x", (_, copy) => x(copy + 0.5))
      .attr("y", (hours) => y(hours ?? 0) - 6)
      .text((hours) => (hours === null ? "" : words.hours(hours)));
  }

  function drawLines(
    all: readonly { readonly key: string; readonly points: readonly { x: number; y: number }[] }[],
  ): void {
    lines
      .selectAll<SVGPathElement, (typeof all)[number]>("path")
      .data(all, ({ key }) => key)
      .join("path")
      .attr("class", ({ key }) => `copies-line is-${key}`)
      .attr("d", ({ points }) => curvePath(points));
  }

  function drawEnds(
    all: readonly { readonly key: string; readonly y: number; readonly text: string }[],
    { x, heightPx }: { x: number; heightPx: number },
  ): void {
    const placed = spreadLabels(
      all.map(({ y }) => y),
      { gapPx: 16, fromPx: TOP_PX, toPx: heightPx - BOTTOM_PX },
    );
    ends
      .selectAll<SVGTextElement, (typeof all)[number]>("text")
      .data(all, ({ key }) => key)
      .join("text")
      .attr("class", "copies-end")
      .attr("dy", "0.35em")
      .attr("x", Math.min(x, widthPx - 58))
      .attr("y", (_, index) => placed[index]!)
      .text(({ text }) => text);
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

function rightOf(shares: readonly number[]): number {
  return shares[0]! + shares[1]!;
}

type Scale = (value: number) => number;

/** A band between the sum of the causes below it and the same with it. */
function areaPath({ audits }: CopiesBrief, cause: number, x: Scale, y: Scale): string {
  if (audits.length === 0) return "";
  const upTo = (shares: readonly number[], end: number): number =>
    shares.slice(0, end).reduce((sum, share) => sum + share, 0);
  const point = (at: number, share: number): string => `${x(at).toFixed(1)},${y(share).toFixed(1)}`;
  const top = audits.map(({ at, shares }) => point(at, upTo(shares, cause + 1)));
  const bottom = audits.map(({ at, shares }) => point(at, upTo(shares, cause))).reverse();
  return `M${[...top, ...bottom].join("L")}z`;
}

interface Axes {
  readonly title: string;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly names: readonly { readonly x: number; readonly text: string }[];
  readonly rightPx: number;
  readonly heightPx: number;
}

function drawAxes(layer: Layer, { title, ticks, names, rightPx, heightPx }: Axes): void {
  const texts = [
    { class: "copies-axis", x: 2, y: 12, text: title },
    ...ticks.map(({ y, text }) => ({ class: "copies-tick-name", x: LEFT_PX - 6, y: y + 4, text })),
    ...names.map(({ x, text }) => ({ class: "copies-year-name", x, y: heightPx - 6, text })),
  ];
  layer
    .selectAll<SVGTextElement, (typeof texts)[number]>("text")
    .data(texts)
    .join("text")
    .attr("class", (one) => one.class)
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(({ text }) => text);
  layer
    .selectAll<SVGLineElement, (typeof ticks)[number]>("line")
    .data(ticks)
    .join("line")
    .attr("class", "copies-grid")
    .attr("x1", LEFT_PX)
    .attr("x2", rightPx)
    .attr("y1", ({ y }) => y)
    .attr("y2", ({ y }) => y);
}
