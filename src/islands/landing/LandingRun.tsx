import type { ComponentChildren } from "preact";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Run } from "../../../simulations/runner/index.ts";
import { landing } from "../../words/index.ts";
import { LandingChart } from "./LandingChart.tsx";
import { LandingWords } from "./LandingWords.tsx";
import { QuarterStrip } from "./QuarterStrip.tsx";
import { useLandingRun } from "./useLandingRun.ts";
import "./landing.css";

interface LandingRunProps {
  /** The pinned run of the reference Larkfield. */
  readonly run: Run;
  /** Working days of the whole run, and of the work in one wish. */
  readonly days: number;
  readonly workDays: number;
  readonly quarters: number;
  /** The picture before the run, drawn when the site was built. */
  readonly still?: ComponentChildren;
  /** Addresses of the lesson at its comparison, and at its beginning. */
  readonly compareHref: string;
  readonly lessonHref: string;
  /** Minutes of the lesson's shortest path. */
  readonly lessonMinutes: number;
}

/** The landing page's run: four seconds, a question, eight seconds, an answer. */
export default function LandingRun({
  run,
  days,
  workDays,
  quarters,
  still,
  compareHref,
  lessonHref,
  lessonMinutes,
}: LandingRunProps) {
  const { state, plate, start, answer, runOn, skip } = useLandingRun(run, days);
  const quartersDone = (state.at / (days * DAY_MS)) * quarters;
  return (
    <>
      <div class="landing-words needs-scripts">
        <LandingWords
          state={state}
          onStart={start}
          onRunOn={runOn}
          onSkip={skip}
          compareHref={compareHref}
          lessonHref={lessonHref}
          minutes={lessonMinutes}
        />
      </div>
      <figure class="plate landing-plate">
        <QuarterStrip quarters={quarters} done={quartersDone} />
        <div class="landing-ring" ref={plate}>
          {state.outline ? null : still}
        </div>
        <figcaption>
          <span class="plate-title">
            {landing.plateTitle}
            {state.at > 0 && <span>, {landing.quarter({ quarter: Math.max(1, Math.ceil(quartersDone)) })}</span>}
          </span>
          <span class="legend legend-current">{landing.legend.current}</span>
          <span class="legend legend-late">{landing.legend.late}</span>
          <span class="legend legend-ticket">{landing.legend.ticket}</span>
        </figcaption>
      </figure>
      <LandingChart
        outline={state.outline}
        at={state.at}
        days={days}
        workDays={workDays}
        guess={state.guess}
        topDays={state.topDays}
        onGuess={answer}
      />
    </>
  );
}
