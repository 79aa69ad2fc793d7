import { useEffect, useRef } from "preact/hooks";
import { mountValueChart } from "../../../simulations/views/index.ts";
import type { ValueChartData, View } from "../../../simulations/views/index.ts";
import { valueWords } from "../../words/index.ts";
import { landingChartOf } from "./landingChartOf.ts";
import type { LandingRunProps } from "./LandingRunProps.ts";
import type { LandingEvent, LandingState } from "./LandingState.ts";
import { STOP_QUARTER } from "../../../simulations/lenses/evolution/stopQuarter.ts";
import { useStretch } from "./useStretch.ts";
import "./LandingChart.css";

interface LandingChartProps extends LandingRunProps {
  readonly state: LandingState;
  /** The quarter up to which it may be drawn. */
  readonly drawnTo: number;
  readonly isSkipping: boolean;
  /** Told the quarter up to which it is drawn. */
  readonly drawn: { current: number };
  /** The quarter up to which it had been drawn when the page was left; 0 where it was not. */
  readonly from: number;
  readonly onEvent: (event: LandingEvent) => void;
  readonly onWhy: () => void;
}

/** A quarter's point stands in its middle. */
const pointOf = (quarter: number): number => quarter - 0.5;

/** The four side by side, drawn as far as the moment allows and as they have come. */
export function LandingChart(props: LandingChartProps) {
  const { state, drawnTo, isSkipping, onEvent, onWhy, architectures } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<View<ValueChartData> | null>(null);
  const known = Math.min(...architectures.map((name) => state.figures[name].length));
  const shown = useStretch({
    isMoving: state.phase === "toStop" || state.phase === "toEnd",
    from: Math.max(props.from, pointOf(state.phase === "toStop" ? 1 : STOP_QUARTER)),
    to: pointOf(drawnTo),
    known: pointOf(known),
    isSkipping,
    onEnd: () => onEvent({ type: "stretch.drawn" }),
  });

  props.drawn.current = shown;

  useEffect(() => {
    const isMotionReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const mounted = mountValueChart(host.current!, {
      words: valueWords,
      hasNamesAtEnds: true,
      heightPx: () => host.current!.clientHeight,
      onNote: onWhy,
      isMotionReduced,
    });
    view.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => view.current?.update(landingChartOf(props, shown)), [state, shown]);
  return <div class="landing-chart" ref={host} />;
}
