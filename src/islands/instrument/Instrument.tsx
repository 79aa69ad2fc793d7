import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Outline, TangleSnapshot } from "../../../simulations/business/index.ts";
import {
  decodeRun,
  fetchPart,
  fromFile,
  isLarkfield,
  OtherEpochError,
  runInFragment,
  tempoOf,
  toProblem,
  type Problem as Trouble,
  type Run,
  type SharedRun,
} from "../../../simulations/runner/index.ts";
import { mountTangle, mountWaitChart, type TangleView, type WaitChartData } from "../../../simulations/views/index.ts";
import { run as runWords, tangle as words } from "../../words/index.ts";
import { later } from "../later.tsx";
import { runClient } from "../runClient.ts";
import { calendarOf } from "./calendarOf.ts";
import { Controls } from "./Controls.tsx";
import { Drawing } from "./Drawing.tsx";
import { handleKey } from "./handleKey.ts";
import { InWords } from "./InWords.tsx";
import { Numbers } from "./Numbers.tsx";
import { Problem } from "./Problem.tsx";
import { createRunHandle, type RunHandle } from "./runHandle.ts";
import { useReducedMotion } from "./useReducedMotion.ts";
import { tangleWords, waitWords } from "./viewWords.ts";
import { waitToShow } from "./waitToShow.ts";
import "./Instrument.css";

/** On a phone curve, ring, Play and two numbers share one screen; on a laptop ring and curve stand side by side. */
const chartHeightPx = (widthPx: number): number => (widthPx < 460 ? 190 : Math.min(360, widthPx * 0.7));
const ringHeightPx = (widthPx: number): number => (widthPx < 460 ? 286 : Math.min(420, widthPx * 0.82));

const Menu = later(async () => (await import("./Menu.tsx")).Menu);
const SharedProblem = later(async () => (await import("./SharedProblem.tsx")).SharedProblem);
const Why = later(async () => (await import("./Why.tsx")).Why);

/** What an instrument lends to what stands below it. */
export interface InstrumentView {
  readonly handle: RunHandle;
  readonly frame: TangleSnapshot;
  readonly outline: Outline | null;
  readonly isEnded: boolean;
}

export interface InstrumentProps {
  /** The run that this instrument is about: pinned by a lesson, or where a sandbox starts. */
  run: Run;
  /** The business at its start, from the build, so that the picture is there before anything runs. */
  initial: TangleSnapshot;
  /** Codes of all systems, to keep room for the longest name. */
  codes: readonly string[];
  /** Names it on its page, for the ids of its parts: letters and hyphens. */
  name: string;
  /** Its name among the parts of a page that holds two. */
  label?: string;
  /** Level of its heading, one below what stands above it on the page. Default 3. */
  headingLevel?: 2 | 3;
  /** True where a first run stops by itself to say what happened. */
  hasStops?: boolean;
  /** True where the prose does not depend on the pinned run. */
  hasOtherLarkfields?: boolean;
  /** True where the address may hold a run (`#run=…`). */
  readsLink?: boolean;
  /** The learner's points, drawn dotted. */
  guess?: WaitChartData["guess"];
  /** Open at the end, without playing: the learner has seen this run before. */
  isSeen?: boolean;
  /** Makes each station a button. */
  onPick?: (system: number) => void;
  /** Stands between the controls and the numbers, such as the moves of a challenge. */
  below?: (view: InstrumentView) => ComponentChildren;
  /** Called when the run has been opened. */
  onOpened?: (outline: Outline) => void;
  /** Called once, when the run has been seen to its end. */
  onEnded?: (outline: Outline) => void;
}

/** The tangle on one screen: the ring of queues, the curve of waits, run control, four numbers, why, and all of it in words. */
export function Instrument(props: InstrumentProps) {
  // Ids of useId repeat from island to island; the instrument's name is its own on the page.
  const id = `instrument-${props.name}`;
  const isMotionReduced = useReducedMotion();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isWhyOpen, setWhyOpen] = useState(false);
  const [linkTrouble, setLinkTrouble] = useState<{ title: string; problem: Trouble; today: SharedRun | null } | null>(
    null,
  );
  const handle = useMemo(
    () =>
      createRunHandle({
        client: runClient(),
        hasStops: props.hasStops ?? false,
        initial: props.initial,
        isMotionReduced,
      }),
    [],
  );
  const ring = useRef<TangleView | null>(null);
  const state = handle.state.value;
  const { context } = state;
  const frame = handle.frame.value ?? props.initial;
  const wait = context.outline && waitToShow(context.outline, context.at);
  const isEnded = state.matches({ ready: "ended" });
  // With a fact published or a dial turned a wish may be more or less work than the two days the lesson speaks of.
  const isAsWritten = context.run?.commands.length === 0 && Object.keys(context.run.overrides).length === 0;

  useEffect(() => () => handle.dispose(), []);
  useEffect(() => ring.current?.setTempo(tempoOf(context.speedDaysPerSecond)), [context.speedDaysPerSecond]);
  useEffect(() => {
    if (context.outline) props.onOpened?.(context.outline);
  }, [context.outline]);
  useEffect(() => {
    if (isEnded && context.outline) props.onEnded?.(context.outline);
  }, [isEnded]);
  useEffect(() => {
    if (props.isSeen && !context.run) handle.open(props.run, { at: Number.MAX_SAFE_INTEGER });
  }, [props.isSeen]);
  useEffect(() => {
    if (!props.readsLink) return undefined;
    const read = (): void => {
      const fragment = runInFragment(location.hash);
      if (fragment !== undefined) void openShared(decodeRun(fragment), runWords.linkProblem);
    };
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  async function openShared(reading: ReturnType<typeof decodeRun>, title: string): Promise<void> {
    try {
      const { run, view } = await reading;
      if (isLarkfield(run.scenario)) {
        // A run of the four architectures has a page of its own.
        const { openElsewhere } = await fetchPart(() => import("../openElsewhere.ts"));
        return await openElsewhere({ run, view });
      }
      setLinkTrouble(null);
      handle.open(run, { at: view?.at ?? 0 });
    } catch (thrown) {
      // A run of another epoch brings the same question along for today's model.
      const today = thrown instanceof OtherEpochError ? thrown.today : null;
      setLinkTrouble({ title, problem: toProblem(thrown, "link.broken"), today });
    }
  }

  const start = (): void => {
    setLinkTrouble(null);
    handle.open(context.run ?? props.run, { thenPlay: true });
  };
  const { year, quarter } = calendarOf(Math.min(frame.now, (context.outline?.endAt ?? Infinity) - 1));
  const headingLevel = props.headingLevel ?? 3;
  const Heading = `h${headingLevel}` as const;
  const heading = words.heading({ year, quarter, systems: frame.totals.systems });
  const chart: WaitChartData | null = useMemo(
    () => context.outline && { run: context.outline, now: isEnded ? null : context.at, guess: props.guess },
    [context.outline, context.at, isEnded, props.guess],
  );

  return (
    <section
      class="instrument"
      aria-label={props.label ?? words.title}
      tabIndex={-1}
      onKeyDown={(domEvent) => {
        const isUsed = handleKey(domEvent, { handle, start, showKeys: () => setMenuOpen((isOpen) => !isOpen) });
        if (isUsed) domEvent.preventDefault();
      }}
    >
      <header class="instrument-head">
        <Heading>{heading}</Heading>
        <p>{words.question}</p>
      </header>
      {linkTrouble && (
        <SharedProblem
          title={linkTrouble.title}
          problem={linkTrouble.problem}
          action={{
            label: runWords.openPinned,
            run: () => {
              const { run, view } = linkTrouble.today ?? { run: props.run, view: null };
              setLinkTrouble(null);
              handle.open(run, { at: view?.at ?? 0 });
            },
          }}
        />
      )}
      <div class="instrument-stage">
        <Drawing<TangleSnapshot>
          class="instrument-ring"
          data={frame}
          mount={(host): TangleView =>
            (ring.current = mountTangle(host, {
              words: tangleWords,
              codes: props.codes,
              isMotionReduced,
              heightPx: ringHeightPx,
              onPick: props.onPick,
            }))
          }
        />
        {chart ? (
          <Drawing<WaitChartData>
            class="instrument-chart"
            data={chart}
            mount={(host) => mountWaitChart(host, { words: waitWords, isMotionReduced, heightPx: chartHeightPx })}
          />
        ) : (
          <p class="instrument-chart instrument-chart-empty">{words.chartLater}</p>
        )}
      </div>
      <p class="instrument-stop" role="status">
        {context.stop && words.stop({ code: context.stop.code, facts: context.stop.parameters })}
        {isEnded && wait && words.ended({ days: wait.days, isAsWritten })}
      </p>
      <Controls
        id={id}
        handle={handle}
        onStart={start}
        isMotionReduced={isMotionReduced}
        menu={{ id: `${id}-menu`, isOpen: isMenuOpen, toggle: () => setMenuOpen(!isMenuOpen) }}
      />
      {isMenuOpen && (
        <Menu
          id={`${id}-menu`}
          handle={handle}
          hasOtherLarkfields={props.hasOtherLarkfields ?? false}
          onFile={(text) => void openShared(fromFile(text), runWords.fileProblem)}
        />
      )}
      {context.problem && (
        <Problem
          title={runWords.failedTitle}
          problem={context.problem}
          note={runWords.failedNote}
          action={{ label: runWords.retry, run: () => handle.send({ type: "run.retried" }) }}
        />
      )}
      {props.below?.({ handle, frame, outline: context.outline, isEnded })}
      <Numbers
        totals={frame.totals}
        wait={wait}
        isWhyOpen={isWhyOpen}
        onWhy={context.session === null ? null : () => setWhyOpen(!isWhyOpen)}
      />
      {isWhyOpen && wait && context.session !== null && (
        <Why
          headingLevel={headingLevel === 2 ? 3 : 4}
          title={words.whyTitle({ days: wait.days, of: wait.of })}
          subject={`${context.session} ${wait.wish}`}
          load={() => runClient().why(context.session!, wait.wish)}
          onJump={(at) => handle.send({ type: "time.sought", at })}
          onClose={() => setWhyOpen(false)}
        />
      )}
      <InWords frame={frame} outline={context.outline} />
    </section>
  );
}
