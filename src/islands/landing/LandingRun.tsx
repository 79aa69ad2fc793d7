import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { landingAsk as words } from "../../words/index.ts";
import { MissingPart } from "../shell/MissingPart.tsx";
import { BetChips } from "./BetChips.tsx";
import type { Place } from "./ComeBack.ts";
import type { LandingRunProps } from "./LandingRunProps.ts";
import { drawnTo, land, landingStart, type LandingEvent } from "./LandingState.ts";
import "./LandingRun.css";

type Stage = typeof import("./landingStage.ts");

/** The landing page's run: a bet starts it, it stops after the first year and asks again, and ends after the third. */
export default function LandingRun(props: LandingRunProps) {
  const { quarters, architectures, still } = props;
  const [state, send] = useReducer(land, landingStart(props.seed, props.byHand));
  const { phase, bet } = state;
  /** What draws, plays and tells the run: fetched when somebody is about to bet. */
  const [stage, setStage] = useState<Stage | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isSkipping, setSkipping] = useState(false);
  const [isWhyOpen, setWhyOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const figure = useRef<HTMLElement>(null);
  /** The quarter up to which the curves are drawn, whatever is still to be drawn. */
  const drawn = useRef(0);
  /** Where the page was left, while it is come back to. */
  const [left, setLeft] = useState<Place | null>(null);
  const back = stage?.comeBackOf(left, phase);
  const act = (event: LandingEvent): void => {
    setLeft(null);
    send(event);
  };

  const prepare = async (): Promise<void> => {
    if (stage) return;
    try {
      setStage(await import("./landingStage.ts"));
    } catch {
      setMissing(true);
    }
  };
  const place = (on: ArchitectureName): void => {
    act({ type: "bet.placed", on });
    // In a low window the picture comes into sight when it is about to be drawn.
    figure.current?.scrollIntoView({ block: "nearest" });
  };

  useEffect(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (entry?.type === "back_forward") void prepare();
  }, []);
  useEffect(() => {
    // Computed while somebody makes up their mind; nothing of it is shown before the bet.
    if (stage && (phase === "idle" || phase === "toStop")) stage.playFour(state.seed, architectures, send);
  }, [stage, state.seed, phase]);
  useEffect(() => {
    setSkipping(false);
    setWhyOpen(false);
    if (phase !== "idle") void prepare();
  }, [phase]);
  useEffect(() => {
    if (root.current) stage?.keepFocus(root.current, phase, !back?.isKnown);
  }, [phase, stage]);

  const closeWhy = (): void => {
    setWhyOpen(false);
    root.current?.querySelector<HTMLElement>(".landing-why-button")?.focus();
  };
  const undo = (): void => act({ type: "step.undone" });
  const isTold = phase === "asked" || phase === "toEnd" || phase === "over";
  const isDrawing = phase === "toStop" || phase === "toEnd";
  const run = { ...props, state };
  return (
    <div
      class="landing-run"
      ref={root}
      onPointerOver={() => void prepare()}
      onTouchStart={() => void prepare()}
      onFocusIn={() => void prepare()}
    >
      {stage && <stage.ComeBack {...{ state, send, architectures, drawn, left }} onLeft={setLeft} />}
      <div class="landing-ask needs-scripts" data-phase={phase} hidden>
        <div class="landing-say" role="status">
          {isTold && stage && <stage.LandingSays state={state} quarters={quarters} />}
          {isDrawing && <p class="unseen">{words.running}</p>}
        </div>
        {isTold && stage ? (
          <stage.LandingAnswer
            {...run}
            isKept={back?.isKnown === true}
            onFate={(fate) => act({ type: "fate.bet", fate })}
            onUndo={undo}
            onWhy={() => setWhyOpen(true)}
            onAgain={() => act({ type: "started.over", seed: state.seed })}
            onAnother={() => act({ type: "started.over", seed: (state.seed + 1) % 2 ** 32 })}
          />
        ) : (
          <>
            <p class="landing-lead">{words.lead}</p>
            <BetChips architectures={architectures} bet={phase === "failed" ? null : bet} onBet={place} />
          </>
        )}
        {isMissing && phase === "toStop" && <MissingPart />}
        <p class="landing-note" role={phase === "failed" ? "alert" : undefined}>
          {phase === "idle" && (state.seed === props.seed ? words.tapNote : words.another({ seed: state.seed }))}
          {phase === "toStop" && !stage && !isMissing && words.opening}
          {isDrawing && stage && (
            <button class="button landing-skip" type="button" onClick={() => setSkipping(true)}>
              {words.skip}
            </button>
          )}
          {phase === "failed" && `${state.problem && stage ? stage.sayProblem(state.problem) : ""} ${words.failed}`}
        </p>
      </div>
      <figure class="plate landing-plate" ref={figure}>
        <figcaption>
          <span class="plate-title">
            {words.plateTitle({ seed: state.seed, isReference: state.seed === props.seed })}
          </span>
          <span class="plate-note">{words.plateNote}</span>
        </figcaption>
        {!stage || (phase === "idle" && state.seed === props.seed) ? (
          <div class="landing-still">{still}</div>
        ) : (
          <stage.LandingChart
            {...run}
            drawnTo={drawnTo(state, quarters)}
            isSkipping={isSkipping || back?.isOnTheWay === true}
            drawn={drawn}
            from={back?.drawn ?? 0}
            onEvent={send}
            onWhy={() => setWhyOpen(true)}
          />
        )}
      </figure>
      {phase === "over" && stage && (
        <div class="landing-after">
          {isWhyOpen && <stage.LandingWhy {...run} onClose={closeWhy} />}
          <stage.LandingInWords {...run} />
        </div>
      )}
    </div>
  );
}
