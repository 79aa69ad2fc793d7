import { useRef } from "preact/hooks";
import { describeValue, lastCrossing } from "../../../simulations/views/index.ts";
import type { ValueChartData, ValuePick } from "../../../simulations/views/index.ts";
import { evolution as words } from "../../words/index.ts";

interface StoryProps {
  readonly chart: ValueChartData;
  /** `replaying`: over before, while one curve is played again. */
  readonly phase: "idle" | "running" | "over" | "replaying";
  readonly drawnCount: number;
  readonly onWhy: (pick: ValuePick) => void;
}

/** What happened, in one or two sentences, spoken once it is over; and the way to the reason. */
export function Story({ chart, phase, drawnCount, onWhy }: StoryProps) {
  const main = unchanged(chart);
  const told = describeValue({ ...chart, curves: main }).filter(({ code }) =>
    ["value.leads", "value.level", "value.passes"].includes(code),
  );
  const crossing = whyThatMatters(chart);
  const said = useRef("");
  if (phase === "over") said.current = told.map(words.phrase).join(" ");
  const hasEnded = phase === "over" || phase === "replaying";
  return (
    <div class="evolution-story">
      <p role="status">
        {phase === "idle" && (drawnCount > 0 ? words.drawn({ count: drawnCount }) : words.idle)}
        {phase === "running" && words.computing}
        {hasEnded && said.current}
      </p>
      {hasEnded && (
        <p class="evolution-note">
          {crossing && (
            <button type="button" class="button" onClick={() => onWhy(crossing)}>
              {words.why}
            </button>
          )}{" "}
          {words.whyHint}
        </p>
      )}
    </div>
  );
}

/** The point of the last crossing of the four; null without one. */
export function whyThatMatters(chart: ValueChartData): ValuePick | null {
  const crossing = lastCrossing(unchanged(chart), chart.quarters);
  return crossing ? { key: crossing.key, quarter: crossing.quarter } : null;
}

/** The four as they were before any mechanism was changed: only those share one world. */
function unchanged({ curves }: ValueChartData): ValueChartData["curves"] {
  return curves.flatMap(({ isRival, previous, ...curve }) =>
    isRival === true ? [] : [{ ...curve, points: previous ?? curve.points }],
  );
}
