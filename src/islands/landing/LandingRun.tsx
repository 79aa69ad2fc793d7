import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { landingAsk as words } from "../../words/index.ts";
import { MissingPart } from "../shell/MissingPart.tsx";
import { BetChips } from "./BetChips.tsx";
import type { LandingRunProps } from "./LandingRunProps.ts";
import { drawnTo, land, landingStart } from "./LandingState.ts";
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

  const prepare = async (): Promise<void> => {
    if (stage) return;
    try {
      setStage(await import("./landingStage.ts"));
    } catch {
      setMissing(true);
    }
  };
  const place = (on: ArchitectureName): void => {
    send({ type: "bet.placed", on });
    void prepare();
    showWhole(figure.current);
  };

  useEffect(() => {
    // Computed while somebody makes up their mind; nothing of it is shown before the bet.
    if (stage && (phase === "idle" || phase === "toStop")) stage.playFour(state.seed, architectures, send);
  }, [stage, state.seed, phase]);
  useEffect(() => {
    setSkipping(false);
    setWhyOpen(false);
    keepFocus(root.current, phase);
  }, [phase]);

  const closeWhy = (): void => {
    setWhyOpen(false);
    root.current?.querySelector<HTMLElement>(".landing-why-button")?.focus();
  };
  const undo = (): void => send({ type: "step.undone" });
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
      <div class="landing-ask needs-scripts" data-phase={phase} hidden>
        <div class="landing-say" role="status">
          {isTold && stage && <stage.LandingSays state={state} quarters={quarters} />}
          {isDrawing && <p class="unseen">{words.running}</p>}
        </div>
        {isTold && stage ? (
          <stage.LandingAnswer
            {...run}
            onFate={(fate) => send({ type: "fate.bet", fate })}
            onUndo={undo}
            onWhy={() => setWhyOpen(true)}
            onAgain={() => send({ type: "started.over", seed: state.seed })}
            onAnother={() => send({ type: "started.over", seed: (state.seed + 1) % 2 ** 32 })}
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
            isSkipping={isSkipping}
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

/** In a low window the picture comes into sight when it is about to be drawn. */
function showWhole(figure: HTMLElement | null): void {
  if (figure && figure.getBoundingClientRect().bottom > innerHeight) figure.scrollIntoView({ block: "end" });
}

/** What was pressed may be gone; the keyboard goes on at what took its place, unless it is somewhere else by now. */
function keepFocus(root: HTMLElement | null, phase: string): void {
  const wanted = { idle: ".bet-chip", asked: ".fate-chip", over: ".landing-why-button" }[phase];
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (wanted !== undefined && isLost && root?.dataset.used !== undefined) {
    root.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
  }
  if (root && phase === "toStop") root.dataset.used = "";
}
