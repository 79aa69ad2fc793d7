import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { mountValueChart, valueHeightPx } from "../../../simulations/views/index.ts";
import type { ValueChartData, ValuePick, View } from "../../../simulations/views/index.ts";
import { valueWords } from "../../words/index.ts";
import "./ValueChart.css";

/** Px of a window that the page's head and the buttons below the chart need, and the least height of a chart. */
const AROUND_PX = 430;
const LEAST_PX = 330;

interface ValueChartProps {
  readonly data: ValueChartData;
  readonly onPick: (pick: ValuePick) => void;
  /** What stands in the plot. */
  readonly children?: ComponentChildren;
}

/** The chart of the views in this page. (The instrument's own `Drawing` would split the lesson's script.) */
export function ValueChart({ data, onPick, children }: ValueChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<View<ValueChartData> | null>(null);
  /** The chart is mounted once, and what a point means changes with what is shown. */
  const latest = useRef(onPick);
  latest.current = onPick;
  useEffect(() => {
    const mounted = mountValueChart(host.current!, {
      words: valueWords,
      onPick: (pick) => latest.current(pick),
      // The button that runs it is in the first view of a laptop, too.
      heightPx: (widthPx) => Math.min(valueHeightPx(widthPx), Math.max(LEAST_PX, innerHeight - AROUND_PX)),
    });
    view.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => view.current?.update(data), [data]);
  return (
    <div class="evolution-chart">
      <div ref={host} />
      {children}
    </div>
  );
}
