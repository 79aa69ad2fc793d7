import { useEffect, useRef } from "preact/hooks";
import { mountValueChart } from "../../../simulations/views/index.ts";
import type { ValueChartData, ValuePick, View } from "../../../simulations/views/index.ts";
import { valueWords } from "./valueWords.ts";

interface ValueChartProps {
  readonly data: ValueChartData;
  readonly onPick: (pick: ValuePick) => void;
}

/** The chart of the views in this page. (The instrument's own `Drawing` would split the lesson's script.) */
export function ValueChart({ data, onPick }: ValueChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<View<ValueChartData> | null>(null);
  /** The chart is mounted once, and what a point means changes with what is shown. */
  const latest = useRef(onPick);
  latest.current = onPick;
  useEffect(() => {
    const mounted = mountValueChart(host.current!, { words: valueWords, onPick: (pick) => latest.current(pick) });
    view.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => view.current?.update(data), [data]);
  return <div class="evolution-chart" ref={host} />;
}
