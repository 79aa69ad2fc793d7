import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CurveData, Frame, Lens, LensView, Outline, PictureView, View } from "../../../simulations/lens/index.ts";
import { runId, scaleOf, tempoOf, type Run, type View as PlaceSeen } from "../../../simulations/runner/index.ts";
import { run as runWords } from "../../words/index.ts";
import type { LensWords } from "../../words/LensWords.ts";
import { later } from "../later.tsx";
import { runClient } from "../runClient.ts";
import type { Click } from "../Click.ts";
import "../clicker.ts";
import { clickRun } from "./clickRun.ts";
import { momentOf } from "./momentOf.ts";
import { Controls } from "./Controls.tsx";
import { Drawing } from "./Drawing.tsx";
import { EachFrame, EachText } from "./EachFrame.tsx";
import { handleKey } from "./handleKey.ts";
import { InWords } from "./InWords.tsx";
import { Numbers } from "./Numbers.tsx";
import { Problem } from "./Problem.tsx";
import { createRunHandle, type RunHandle } from "./runHandle.ts";
import { useReducedMotion } from "./useReducedMotion.ts";
import { usePauseUnseen } from "./usePauseUnseen.ts";
import { useShared } from "./useShared.ts";
import "./Instrument.css";

/** On a phone curve, picture, Play and two numbers share one screen; on a laptop picture and curve stand side by side. */
const curveHeightPx = (widthPx: number): number => (widthPx < 460 ? 190 : Math.min(360, widthPx * 0.7));
const pictureHeightPx = (widthPx: number): number => (widthPx < 460 ? 286 : Math.min(420, widthPx * 0.82));

const Menu = later(async () => (await import("./Menu.tsx")).Menu);
const SharedProblem = later(async () => (await import("./SharedProblem.tsx")).SharedProblem);
const Why = later(async () => (await import("./Why.tsx")).Why);

/** What every part of a page that shows a lens is given by the build. */
export interface LensSetup {
  readonly lens: Lens;
  /** The run that it is about: pinned by a lesson, or where a sandbox starts. */
  readonly run: Run;
  /** What is to be seen at its start, so that the page need not wait for anything. */
  readonly initial: Frame;
  /** Codes of all domains, to keep room for the longest name. */
  readonly codes: readonly string[];
}

/** How the lens is drawn and what it says: fetched when it is about to be shown. `view` is null in the build. */
export interface LensParts {
  readonly view: LensView | null;
  readonly words: LensWords;
}

/** What an instrument lends to what stands below it. */
export interface InstrumentView {
  readonly handle: RunHandle;
  readonly outline: Outline | null;
  readonly isEnded: boolean;
  readonly words: LensWords;
}

export interface InstrumentProps extends LensSetup, LensParts {
  /** Names it on its page, for the ids of its parts: letters and hyphens. */
  name: string;
  /** Its name among the parts of a page that holds two. */
  label?: string;
  /** Level of its heading, one below what stands above it on the page. Default 3. */
  headingLevel?: 2 | 3;
  /** True where a first run stops by itself to say what happened. */
  hasStops?: boolean;
  /** Codes of the stops that there are in its runs. Left out: all that the lens has. */
  stops?: readonly string[];
  /** Code of the question that is asked beside it, where one is. */
  asks?: string | undefined;
  /** True where the prose does not depend on the pinned run. */
  hasOtherLarkfields?: boolean;
  /** True where the address may hold a run (`#run=…`). */
  readsLink?: boolean;
  /** The learner's points, drawn dotted. */
  guess?: CurveData<unknown>["guess"];
  /** Another run that its curve is drawn over. */
  comparison?: CurveData<unknown>["comparison"];
  /** Open at the end, without playing: the learner has seen this run before. */
  isSeen?: boolean;
  /** Makes what can act a button. */
  onPick?: (system: number) => void;
  /** Other runs on the same clock, which take the place of its picture and its numbers (`above`). */
  beside?: PlaceSeen["beside"];
  /** Called with where somebody was looking, when a link or a file has been opened. */
  onShared?: (view: PlaceSeen | null) => void;
  /** True where the picture answers the question, and not the curve: on a phone it comes first, and the curve later. */
  hasPictureFirst?: boolean;
  /** Stands below its heading, such as runs side by side. */
  above?: (view: InstrumentView) => ComponentChildren;
  /** Stands between the controls and the numbers, such as the moves of a challenge. */
  below?: (view: InstrumentView) => ComponentChildren;
  /** Stands between the numbers and all of it in words, such as every dial. */
  further?: (view: InstrumentView) => ComponentChildren;
  /** What the run leads to once it has been seen to its end. */
  onward?: ComponentChildren;
  /** Called when the run has been opened. */
  onOpened?: (outline: Outline) => void;
  /** Called once, when the run has been seen to its end. */
  onEnded?: (outline: Outline) => void;
}

/** A lens on one screen: its picture and its curve, run control, its numbers, why, and all of it in words. */
export function Instrument(props: InstrumentProps) {
  const { lens, view, words } = props;
  // Ids of useId repeat from island to island; the instrument's name is its own on the page.
  const id = `instrument-${props.name}`;
  const isMotionReduced = useReducedMotion();
  const [isMenuOpen, setMenuOpen] = useState(false);
  /** Place of the number whose chain of causes is open. */
  const [whyOpen, setWhyOpen] = useState<number | null>(null);
  const { initial, hasStops = false, hasPictureFirst = false } = props;
  const scale = scaleOf(lens.time);
  const kinds = Object.keys(words.marks ?? {});
  const handle = useMemo(
    () => createRunHandle({ client: runClient(), lens, hasStops, stops: props.stops, initial, isMotionReduced }),
    [],
  );
  const shared = useShared({
    handle,
    lens: lens.id,
    readsLink: props.readsLink ?? false,
    name: props.name,
    onShared: props.onShared,
  });
  const picture = useRef<PictureView<never> | null>(null);
  // What follows the instant is drawn in EachFrame, and the rest a few times in a run.
  const state = handle.phase.value;
  const { context } = state;
  const { outline, run } = context;
  const isEnded = state.matches({ ready: "ended" });
  const numbersOf = ({ numbers }: Frame) =>
    lens.numbers.flatMap((code) => numbers.find((number) => number.code === code) ?? []);
  // With a command given or a dial turned, what the lesson says of its run need not be true.
  const isAsWritten = run?.commands.length === 0 && Object.keys(run.overrides).length === 0;

  const section = useRef<HTMLElement>(null);
  usePauseUnseen(section, handle);
  useEffect(() => () => handle.dispose(), []);
  useEffect(() => picture.current?.setTempo?.(tempoOf(context.speedMs, scale)), [context.speedMs]);
  useEffect(() => {
    if (outline) props.onOpened?.(outline);
  }, [outline]);
  useEffect(() => {
    if (isEnded && outline) props.onEnded?.(outline);
  }, [isEnded]);
  useEffect(() => {
    if (props.isSeen && !run && !shared.isComeBackTo) handle.open(props.run, { at: Number.MAX_SAFE_INTEGER });
  }, [props.isSeen]);

  const start = (): void => {
    shared.dismiss();
    handle.open(run ?? props.run, { thenPlay: true });
  };
  /** A presenter's click that reached this run (clicker.ts). Whatever is not a known event goes by its name in small letters. */
  const onclicker = (domEvent: CustomEvent<Click>): void => {
    if (clickRun(handle, domEvent.detail, { start, isMotionReduced })) domEvent.preventDefault();
  };
  const headingLevel = props.headingLevel ?? 3;
  const Heading = `h${headingLevel}` as const;
  const shown: InstrumentView = { handle, outline, isEnded, words };
  const mountOptions = { codes: props.codes, isMotionReduced, onPick: props.onPick, question: props.asks };
  const curve =
    words.curve !== undefined &&
    (outline && view?.curve ? (
      <EachFrame of={handle}>
        {(_, at, isPassing) => (
          <Curve
            isPassing={isPassing}
            data={{
              run: outline,
              now: isEnded ? null : at,
              guess: props.guess,
              ...(props.comparison && { comparison: props.comparison }),
            }}
            mount={(host) =>
              view.curve!.mount(host, { ...mountOptions, words: words.curve as never, heightPx: curveHeightPx })
            }
          />
        )}
      </EachFrame>
    ) : (
      <p class="instrument-chart instrument-chart-empty">{words.curveLater}</p>
    ));

  return (
    <section
      {...{ onclicker }}
      ref={section}
      class="instrument"
      data-beside={props.beside?.length || undefined}
      data-first={hasPictureFirst ? "picture" : undefined}
      aria-label={props.label ?? words.title}
      tabIndex={-1}
      onKeyDown={(domEvent) => {
        const isUsed = handleKey(domEvent, { handle, scale, start, showKeys: () => setMenuOpen((isOpen) => !isOpen) });
        if (isUsed) domEvent.preventDefault();
      }}
    >
      <header class="instrument-head">
        <EachText of={handle}>
          {(frame) => <Heading>{runWords.heading(momentOf(frame.at, outline, lens.time))}</Heading>}
        </EachText>
        <p>{words.question}</p>
      </header>
      {shared.trouble && (
        <SharedProblem
          title={shared.trouble.title}
          problem={shared.trouble.problem}
          action={{
            label: runWords.openPinned,
            run: () => {
              const { run: next, view: place } = shared.trouble!.today ?? { run: props.run, view: null };
              shared.dismiss();
              handle.open(next, { at: place?.at ?? 0 });
            },
          }}
        />
      )}
      {props.above?.(shown)}
      <div class="instrument-stage">
        <EachFrame of={handle} key={view === null ? "still" : "live"}>
          {(frame, _, isPassing) => (
            <Drawing<unknown>
              class="instrument-picture"
              data={frame.picture}
              isPassing={isPassing}
              mount={(host) =>
                (picture.current =
                  view &&
                  view.mount(host, { ...mountOptions, words: words.picture as never, heightPx: pictureHeightPx }))
              }
            />
          )}
        </EachFrame>
        {!hasPictureFirst && curve}
      </div>
      <p class="instrument-stop" role="status">
        {context.stop && words.stop?.({ code: context.stop.code, facts: context.stop.parameters })}
        {isEnded && (
          <EachFrame of={handle}>
            {(frame) => frame.at >= outline!.endAt && words.ended?.({ numbers: valuesOf(frame), isAsWritten })}
          </EachFrame>
        )}
      </p>
      <Controls
        id={id}
        handle={handle}
        time={lens.time}
        kinds={kinds}
        onStart={start}
        isMotionReduced={isMotionReduced}
        onward={props.onward}
        menu={{ id: `${id}-menu`, isOpen: isMenuOpen, toggle: () => setMenuOpen(!isMenuOpen) }}
      />
      {isMenuOpen && (
        <Menu
          id={`${id}-menu`}
          handle={handle}
          lens={lens}
          words={words}
          beside={props.beside}
          hasOtherLarkfields={props.hasOtherLarkfields ?? false}
          onFile={shared.openFile}
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
      {props.below?.(shown)}
      {hasPictureFirst && curve}
      <EachText of={handle}>
        {(frame) => (
          <Numbers
            numbers={numbersOf(frame)}
            words={words}
            open={whyOpen}
            onWhy={outline === null ? null : (place) => setWhyOpen(whyOpen === place ? null : place)}
          />
        )}
      </EachText>
      {whyOpen !== null && run && (
        <EachText of={handle}>
          {(frame) => {
            const { code, value, why: id } = numbersOf(frame)[whyOpen] ?? {};
            if (code === undefined || value == null || id === undefined) return null;
            return (
              <Why
                headingLevel={headingLevel === 2 ? 3 : 4}
                title={words.whyTitle?.({ code, value }) ?? runWords.why}
                subject={`${id} ${runId(run)}`}
                load={async () => {
                  const [chain] = await Promise.all([runClient().why(lens.id, run, { id }), words.fetchCauses?.()]);
                  return chain;
                }}
                say={({ code: cause, at, parameters: facts }) => words.cause?.({ code: cause, at, facts }) ?? cause}
                onJump={(at) => handle.send({ type: "time.sought", at })}
                onClose={() => setWhyOpen(null)}
              />
            );
          }}
        </EachText>
      )}
      {props.further?.(shown)}
      <EachText of={handle}>
        {(frame) => (
          <InWords
            frame={frame}
            outline={outline}
            view={view}
            words={words}
            isMoving={state.matches({ ready: "playing" })}
          />
        )}
      </EachText>
    </section>
  );
}

interface CurveProps {
  data: CurveData<unknown>;
  isPassing: boolean;
  mount: (host: HTMLElement) => View<unknown>;
}

/** The curve as far as an instant; an instant like the one before draws nothing. */
function Curve({ data, ...drawing }: CurveProps) {
  const { run, now, guess, comparison } = data;
  const same = useMemo(() => data, [run, now, guess, comparison]);
  return <Drawing<unknown> {...drawing} class="instrument-chart" data={same} />;
}

function valuesOf({ numbers }: Frame): Readonly<Record<string, number | null>> {
  return Object.fromEntries(numbers.map(({ code, value }) => [code, value]));
}
