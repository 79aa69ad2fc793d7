import { useRef } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { describeValue } from "../../../simulations/views/index.ts";
import type { ValueChartData, ValuePick } from "../../../simulations/views/index.ts";
import { evolution as words } from "../../words/index.ts";
import { whyPlace } from "../../../simulations/lenses/evolution/raceStory.ts";
import type { WhyPlace } from "../../../simulations/lenses/evolution/raceStory.ts";
import "./Story.css";

interface StoryProps {
  readonly chart: ValueChartData;
  /** `replaying`: over before, while one curve is played again. */
  readonly phase: "idle" | "running" | "over" | "replaying";
  readonly drawnCount: number;
  /** Curves that are drawn with a mechanism changed. */
  readonly changes: readonly { readonly architecture: ArchitectureName; readonly without: string | null }[];
  readonly onWhy: (pick: ValuePick) => void;
}

/** What happened, in one or two sentences, spoken once it is over; and the way to the reason. */
export function Story({ chart, phase, drawnCount, changes, onWhy }: StoryProps) {
  const main = unchanged(chart);
  const told = describeValue({ ...chart, curves: main }).filter(({ code }) =>
    ["value.leads", "value.level", "value.passes"].includes(code),
  );
  const place = whyThatMatters(chart);
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
      {hasEnded && changes.length > 0 && (
        <p class="evolution-note">
          {changes.map(({ architecture, without }) => words.changed({ architecture, without: without! })).join(" ")}{" "}
          {words.storyUnchanged}
        </p>
      )}
      {hasEnded && (
        <p class="evolution-note">
          {place && (
            <button type="button" class="button" onClick={() => onWhy({ key: place.key, quarter: place.quarter })}>
              {words.whyPlace(place)}
            </button>
          )}{" "}
          {words.whyHint}
        </p>
      )}
    </div>
  );
}

/** The point of the four that asks most for a reason: the same one as on the first page. */
export function whyThatMatters(chart: ValueChartData): WhyPlace | null {
  const courses = unchanged(chart).map(({ key, points }) => ({
    key: key as ArchitectureName,
    values: points.map(({ value }) => value),
  }));
  return whyPlace(courses, chart.quarters);
}

/** The four as they were before any mechanism was changed: only those share one world. */
function unchanged({ curves }: ValueChartData): ValueChartData["curves"] {
  return curves.flatMap(({ isRival, previous, ...curve }) =>
    isRival === true ? [] : [{ ...curve, points: previous ?? curve.points }],
  );
}
