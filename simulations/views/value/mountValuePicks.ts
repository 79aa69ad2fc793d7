import { create } from "d3";
import { placeIn } from "../placeIn.ts";
import { sparing } from "../sparing.ts";
import type { ValueFrame } from "./valueFrame.ts";
import type { PickablePoint } from "./valueLines.ts";
import type { ValuePick, ValueWords } from "./ValueChartData.ts";

export interface ValuePicks {
  update(frame: ValueFrame, points: readonly PickablePoint[]): void;
}

/** How far from a point, px, a finger or a pointer may be and still mean it. */
const REACH_PX = 30;

/**
 * A native button on each point. One stop for the Tab key: left and right go along a curve, up and down to the curve
 * above or below in the same quarter, Home and End to its ends. A pointer means the nearest point within reach, so that
 * 48 points need no 48 targets of 44 px.
 */
export function mountValuePicks(
  plot: HTMLElement,
  words: ValueWords,
  onPick: (pick: ValuePick) => void,
  onPoint: (pick: ValuePick | null) => void,
): ValuePicks {
  const group = create("div").attr("class", "value-picks").attr("role", "group").attr("aria-label", words.points);
  plot.append(group.node()!);
  let points: readonly PickablePoint[] = [];
  let frame: ValueFrame | undefined;
  let current: ValuePick | null = null;

  const buttons = () => group.selectAll<HTMLButtonElement, PickablePoint>("button");
  const isCurrent = ({ key, quarter }: ValuePick) => key === current?.key && quarter === current.quarter;
  const at = (pick: PickablePoint) => ({ left: frame!.x(pick.x), top: frame!.y(pick.value) });

  function nearest(domEvent: PointerEvent | MouseEvent): PickablePoint | null {
    const { x, y } = placeIn(plot, domEvent);
    const distance = (point: PickablePoint) => Math.hypot(at(point).left - x, at(point).top - y);
    const found = points.reduce<PickablePoint | null>(
      (best, point) => (best === null || distance(point) < distance(best) ? point : best),
      null,
    );
    return found !== null && distance(found) <= REACH_PX ? found : null;
  }

  function move(step: string): void {
    const from = points.find(isCurrent);
    if (!from) return;
    const next = neighbour(points, from, step);
    current = { key: next.key, quarter: next.quarter };
    buttons().each(function rove(point) {
      this.tabIndex = isCurrent(point) ? 0 : -1;
      if (isCurrent(point)) this.focus();
    });
  }

  group.on("keydown", (domEvent: KeyboardEvent) => {
    if (!STEPS.has(domEvent.key)) return;
    domEvent.preventDefault();
    move(domEvent.key);
  });
  plot.addEventListener("pointermove", (domEvent) => {
    const found = nearest(domEvent);
    plot.classList.toggle("is-over-point", found !== null);
    onPoint(found);
  });
  plot.addEventListener("pointerleave", () => onPoint(null));
  plot.addEventListener("click", (domEvent) => {
    if ((domEvent.target as Element).closest("button")) return;
    const found = nearest(domEvent);
    if (found === null) return;
    current = { key: found.key, quarter: found.quarter };
    buttons().attr("tabindex", (point) => (isCurrent(point) ? 0 : -1));
    onPick(current);
  });

  return {
    update(nextFrame, nextPoints) {
      frame = nextFrame;
      points = nextPoints;
      if (!points.some(isCurrent)) current = points[0] ?? null;
      const all = buttons()
        .data(points, ({ key, quarter }) => `${key}-${quarter}`)
        .join((entering) =>
          entering
            .append("button")
            .attr("type", "button")
            .attr("class", "value-pick")
            .on("click", (_, { key, quarter }) => onPick((current = { key, quarter })))
            .on("focus", (_, point) => onPoint(point))
            .on("blur", () => onPoint(null)),
        )
        .style("left", (point) => `${at(point).left}px`)
        .style("top", (point) => `${at(point).top}px`);
      sparing(all)
        .attr("tabindex", (point) => (isCurrent(point) ? 0 : -1))
        .attr("aria-label", words.point);
    },
  };
}

const STEPS: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);

/** The point that a key leads to from another; the same one at an edge. */
export function neighbour(points: readonly PickablePoint[], from: PickablePoint, step: string): PickablePoint {
  const along = points.filter(({ key }) => key === from.key);
  const across = points
    .filter(({ quarter }) => quarter === from.quarter)
    .toSorted((one, other) => one.value - other.value);
  const [place, height] = [along.indexOf(from), across.indexOf(from)];
  const found: Readonly<Record<string, PickablePoint | undefined>> = {
    ArrowLeft: along[place - 1],
    ArrowRight: along[place + 1],
    ArrowUp: across[height + 1],
    ArrowDown: across[height - 1],
    Home: along[0],
    End: along.at(-1),
  };
  return found[step] ?? from;
}
