import { useEffect, useRef, useState } from "preact/hooks";
import type { ArchitectureName, Overrides } from "../../../simulations/business/index.ts";
import type { Rival } from "../../../simulations/catalogue/evolution/index.ts";
import { describeValue, lastCrossing } from "../../../simulations/views/index.ts";
import type { ValueChartData, ValuePick } from "../../../simulations/views/index.ts";
import { errors, evolution as words } from "../../words/index.ts";
import { ChangesPanel } from "./ChangesPanel.tsx";
import { chartOf, labelOf } from "./chartOf.ts";
import type { Drawn } from "./chartOf.ts";
import type { DrawFour as DrawFourComponent, ValueQuestion } from "./DrawFour.tsx";
import { isRunning, seedRuns } from "./EvolutionState.ts";
import { InWords } from "./InWords.tsx";
import { SeedsPanel } from "./SeedsPanel.tsx";
import { useEvolution } from "./useEvolution.ts";
import { useReveal } from "./useReveal.ts";
import { ValueChart } from "./ValueChart.tsx";
import { WhyQuarter } from "./WhyQuarter.tsx";
import "./evolution.css";

export interface EvolutionProps {
  readonly seed: number;
  readonly architectures: readonly ArchitectureName[];
  readonly quarters: number;
  /** Quarters after day 0 at which the other retailer is bought. */
  readonly acquisitionAt: number;
  readonly rivals: readonly Rival[];
  readonly withouts: Readonly<Record<string, Overrides>>;
  readonly questions: readonly ValueQuestion[];
  /** Id under which guesses about this seed's runs are kept. */
  readonly runId: string;
}

/** Three years of one retailer under four architectures: run, compare, ask why. */
export function Evolution(props: EvolutionProps) {
  const { architectures, quarters, acquisitionAt, rivals, withouts, questions, runId } = props;
  const evolution = useEvolution(props.seed, architectures);
  const { state } = evolution;
  const [drawn, setDrawn] = useState<Drawn>({});
  /** The guess instrument while somebody draws; its code is fetched when it is asked for. */
  const [DrawFour, setDrawFour] = useState<typeof DrawFourComponent | null>(null);
  const isDrawing = DrawFour !== null;
  const [picked, setPicked] = useState<ValuePick | null>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  /** True from the end of the first three years on, whatever is played again afterwards. */
  const [hasEnded, setEnded] = useState(false);
  /** Where the keyboard was when a point was chosen. */
  const pickedFrom = useRef<Element | null>(null);

  const shown = useReveal(
    state.tracks.map(({ key, request, quarters: known }) => ({ key, of: request, known: known.length })),
  );
  const chart = chartOf({ state, drawn: isDrawing ? {} : drawn, shown, quarters, acquisitionAt, picked });
  const isStarted = state.tracks.length > 0;
  const isOver = isStarted && !isRunning(state) && chart.curves.every((curve) => curve.shownTo! >= quarters);
  const isBusy = isStarted && !isOver && state.problem === null;

  useEffect(() => {
    if (isOver) setEnded(true);
  }, [isOver]);

  const pick = (point: ValuePick): void => {
    pickedFrom.current = document.activeElement;
    setPicked(point);
  };
  const unpick = (): void => {
    setPicked(null);
    if (pickedFrom.current instanceof HTMLElement) pickedFrom.current.focus();
  };
  const start = (seed: number): void => {
    setDrawFour(null);
    setEnded(false);
    setPicked(null);
    evolution.start(seed);
  };

  return (
    <section class="evolution" aria-label={words.region}>
      <header class="evolution-head">
        <h2>{words.larkfield({ seed: state.seed })}</h2>
        <p>{words.question}</p>
      </header>
      {DrawFour ? (
        <DrawFour
          questions={questions}
          run={runId}
          onDrawn={setDrawn}
          onEnd={() => {
            setDrawFour(null);
            requestAnimationFrame(() => runButton.current?.focus());
          }}
        />
      ) : (
        <ValueChart data={chart} onPick={pick} />
      )}
      <PickedQuarter evolution={evolution} picked={picked} onClose={unpick} />
      {!isDrawing && (
        <div class="evolution-controls">
          <button
            ref={runButton}
            type="button"
            class="button button-main"
            aria-disabled={isBusy}
            data-early-press
            onClick={() => !isBusy && start(state.seed)}
          >
            {isBusy ? words.running : isOver ? words.again : words.run}
          </button>
          {!isStarted && (
            <button
              type="button"
              class="button"
              onClick={() => void import("./DrawFour.tsx").then((loaded) => setDrawFour(() => loaded.DrawFour))}
            >
              {words.draw}
            </button>
          )}
          {isOver && (
            <button type="button" class="button" onClick={() => start((state.seed + 1) % 2 ** 32)}>
              {words.another}
            </button>
          )}
        </div>
      )}
      {state.problem && (
        <div class="evolution-problem" role="alert">
          <strong>{words.problemTitle}.</strong> {errors.say(state.problem)} {words.problemNote}
        </div>
      )}
      {!isDrawing && (
        <Story
          chart={chart}
          phase={isOver ? "over" : hasEnded ? "replaying" : isStarted ? "running" : "idle"}
          drawnCount={Object.keys(drawn).length}
          onWhy={pick}
        />
      )}
      {hasEnded && (
        <div class="evolution-panels">
          <SeedsPanel
            seeds={state.seeds}
            count={Math.min(...state.tracks.map((track) => seedRuns(track).length))}
            onRun={evolution.addSeeds}
            onStop={evolution.stopSeeds}
          />
          <ChangesPanel evolution={evolution} rivals={rivals} withouts={withouts} />
        </div>
      )}
      {hasEnded && <InWords chart={chart} tracks={state.tracks} />}
    </section>
  );
}

interface StoryProps {
  readonly chart: ValueChartData;
  /** `replaying`: over before, while one curve is played again. */
  readonly phase: "idle" | "running" | "over" | "replaying";
  readonly drawnCount: number;
  readonly onWhy: (pick: ValuePick) => void;
}

/** What happened, in one or two sentences, spoken once it is over; and the way to the reason. */
function Story({ chart, phase, drawnCount, onWhy }: StoryProps) {
  const main = unchanged(chart);
  const told = describeValue({ ...chart, curves: main }).filter(({ code }) =>
    ["value.leads", "value.level", "value.passes"].includes(code),
  );
  const crossing = lastCrossing(main, chart.quarters);
  const said = useRef("");
  if (phase === "over") said.current = told.map(words.phrase).join(" ");
  const hasEnded = phase === "over" || phase === "replaying";
  return (
    <div class="evolution-story">
      <p role="status">
        {phase === "idle" && (drawnCount > 0 ? words.drawn({ count: drawnCount }) : words.idle)}
        {hasEnded && said.current}
      </p>
      {hasEnded && (
        <p class="evolution-note">
          {crossing && (
            <button
              type="button"
              class="button"
              onClick={() => onWhy({ key: crossing.key, quarter: crossing.quarter })}
            >
              {words.why}
            </button>
          )}{" "}
          {words.whyHint}
        </p>
      )}
    </div>
  );
}

/** The four as they were before any mechanism was changed: only those share one world. */
function unchanged({ curves }: ValueChartData): ValueChartData["curves"] {
  return curves.flatMap(({ isRival, previous, ...curve }) =>
    isRival === true ? [] : [{ ...curve, points: previous ?? curve.points }],
  );
}

interface PickedQuarterProps {
  readonly evolution: ReturnType<typeof useEvolution>;
  readonly picked: ValuePick | null;
  readonly onClose: () => void;
}

function PickedQuarter({ evolution, picked, onClose }: PickedQuarterProps) {
  const track = evolution.state.tracks.find(({ key }) => key === picked?.key);
  const figures = track?.quarters.find(({ quarter }) => quarter === picked?.quarter);
  if (!picked || !track || !figures) return null;
  return (
    <WhyQuarter
      label={labelOf(track)}
      load={() => evolution.why(track, picked.quarter)}
      figures={figures}
      before={track.quarters.find(({ quarter }) => quarter === picked.quarter - 1)}
      byHand={evolution.state.tracks.find(({ run }) => run !== null)?.run?.byHand ?? null}
      onClose={onClose}
    />
  );
}
