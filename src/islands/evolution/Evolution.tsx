import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { runId } from "../../../simulations/runner/index.ts";
import type { ValuePick } from "../../../simulations/views/index.ts";
import { evolution as words, run as runWords } from "../../words/index.ts";
import { later } from "../later.tsx";
import { MissingPart } from "../shell/MissingPart.tsx";
import { ChangesPanel } from "./ChangesPanel.tsx";
import { chartOf } from "./chartOf.ts";
import type { DrawFour as DrawFourComponent } from "./DrawFour.tsx";
import { evolutionKey } from "./evolutionKey.ts";
import { baseRunsOf, isRunning, seedRuns } from "./EvolutionState.ts";
import { EvolutionControls } from "./EvolutionControls.tsx";
import { InWords } from "./InWords.tsx";
import { PickedQuarter } from "./PickedQuarter.tsx";
import { SeedsPanel } from "./SeedsPanel.tsx";
import { SCENARIO, theFour } from "./Shown.ts";
import type { Offer } from "./Shown.ts";
import { Story, whyThatMatters } from "./Story.tsx";
import { TheFour } from "./TheFour.tsx";
import { Trouble } from "./Trouble.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { useEvolution } from "./useEvolution.ts";
import { drawnOf, useGuesses } from "./useGuesses.ts";
import type { ValueQuestion } from "./useGuesses.ts";
import { useReveal } from "./useReveal.ts";
import { useShown } from "./useShown.ts";
import { ValueChart } from "./ValueChart.tsx";
import "./Evolution.css";

export interface EvolutionProps extends Offer {
  readonly seed: number;
  /** Quarters after day 0 at which the other retailer is bought. */
  readonly acquisitionAt: number;
  readonly questions: readonly ValueQuestion[];
}

const Menu = later(async () => (await import("./EvolutionMenu.tsx")).EvolutionMenu);
const SharedTrouble = later(async () => (await import("./SharedTrouble.tsx")).SharedTrouble);
const Guesses = later(async () => (await import("./Guesses.tsx")).Guesses);

/** Three years of one retailer under four architectures: run, compare, ask why, change, pass on. */
export function Evolution(props: EvolutionProps) {
  const { quarters, acquisitionAt, scenarios, questions } = props;
  const evolution = useEvolution();
  const control = useShown(evolution, props);
  const isDropping = useFileDrop(control.openDropped);
  const guesses = useGuesses(questions, props.seed);
  const { state } = evolution;
  const { shown } = state;
  const picked = shown?.picked ?? null;
  /** The guess instrument while somebody draws; its code is fetched when it is asked for. */
  const [DrawFour, setDrawFour] = useState<typeof DrawFourComponent | null>(null);
  const isDrawing = DrawFour !== null && shown === null;
  const [menu, setMenu] = useState<"folded" | "open" | "keys">("folded");
  const isMenuOpen = menu !== "folded";
  const runButton = useRef<HTMLButtonElement>(null);
  /** The Larkfield whose three years have been seen to their end, whatever is played again afterwards. */
  const [endedWorld, setEndedWorld] = useState("");
  /** Where the keyboard was when a point was chosen. */
  const pickedFrom = useRef<Element | null>(null);

  const drawn = useMemo(() => drawnOf(guesses.kept, questions), [guesses.kept]);
  const isDrawnWorld = shown === null || (shown.seed === props.seed && shown.scenario === SCENARIO);
  const revealed = useReveal(
    state.tracks.map(({ key, watched, of, quarters: known, isStill }) => ({
      key,
      of: `${watched} ${runId(of)}`,
      known: known.length,
      isStill,
    })),
  );
  const chart = chartOf({
    state,
    drawn: isDrawnWorld && !isDrawing ? drawn : {},
    shown: revealed,
    quarters,
    acquisitionAt: scenarios[shown?.scenario ?? SCENARIO]?.["acquisition.domains"] === 0 ? null : acquisitionAt,
    picked,
  });
  const isStarted = shown !== null;
  const isOver = isStarted && !isRunning(state) && chart.curves.every((curve) => curve.shownTo! >= quarters);
  const isBusy = isStarted && !isOver && state.problem === null;
  const world = shown ? `${shown.scenario} ${shown.seed}` : "";
  const hasEnded = isStarted && (isOver || endedWorld === world);
  const phase = !isStarted ? "idle" : isOver ? "over" : hasEnded ? "replaying" : "running";
  const baseRuns = isDrawnWorld ? baseRunsOf(state.tracks) : {};
  const notDrawn = questions.filter(({ architecture }) => !guesses.kept[architecture]);

  useEffect(() => {
    if (!isOver) return;
    setEndedWorld(world);
    for (const architecture of Object.keys(guesses.kept) as ArchitectureName[]) {
      const run = baseRuns[architecture];
      if (run) guesses.seen(architecture, run);
    }
  }, [isOver, world, guesses.kept]);

  useEffect(() => {
    // The answer to the question that is offered is looked up before somebody asks: in a new worker the first takes longest.
    const place = isOver ? whyThatMatters(chart) : null;
    const track = place && state.tracks.find(({ key }) => key === place.key);
    if (track) evolution.why(track, { id: `quarter:${place.quarter}` }).catch(() => undefined);
  }, [isOver, world]);

  const pick = (point: ValuePick): void => {
    if (picked === null) pickedFrom.current = document.activeElement;
    control.pick(point);
  };
  const unpick = (): void => {
    control.pick(null);
    if (pickedFrom.current instanceof HTMLElement) pickedFrom.current.focus();
  };
  const play = (): void => {
    // A run in the address is already on its way.
    if (isBusy || (!isStarted && control.isOpening)) return;
    if (state.problem !== null && shown) evolution.show(shown);
    else if (isOver) evolution.watchAgain();
    else control.go(theFour(props, props.seed));
  };

  return (
    <section
      class="evolution"
      aria-label={words.region}
      tabIndex={-1}
      onKeyDown={(domEvent) => {
        const isUsed = evolutionKey(domEvent, {
          play,
          next: () => {
            const place = whyThatMatters(chart);
            if (isOver && place && picked === null) pick({ key: place.key, quarter: place.quarter });
            else play();
          },
          back: unpick,
          step: picked && ((by) => pick({ ...picked, quarter: Math.min(quarters, Math.max(1, picked.quarter + by)) })),
          undo: control.undo,
          showKeys: () => setMenu(menu === "keys" ? "folded" : "keys"),
        });
        if (isUsed) domEvent.preventDefault();
      }}
    >
      <header class="evolution-head">
        <h2>
          {words.larkfield({ seed: shown?.seed ?? props.seed })}
          {shown && shown.scenario !== SCENARIO && words.story({ scenario: shown.scenario })}
        </h2>
        <p>{words.question}</p>
      </header>
      {control.trouble && <SharedTrouble control={control} isStarted={isStarted} onRun={play} />}
      {isDrawing && DrawFour ? (
        <DrawFour
          questions={notDrawn}
          onKeep={guesses.keep}
          onEnd={() => {
            setDrawFour(null);
            requestAnimationFrame(() => runButton.current?.focus());
          }}
        />
      ) : (
        <ValueChart data={chart} onPick={pick}>
          {!isStarted && chart.curves.length === 0 && <TheFour architectures={props.architectures} />}
        </ValueChart>
      )}
      <PickedQuarter evolution={evolution} picked={picked} onClose={unpick} />
      {state.problem && (
        <Trouble title={words.problemTitle} problem={state.problem} note={words.problemNote}>
          <button type="button" class="button" onClick={play}>
            {runWords.retry}
          </button>
        </Trouble>
      )}
      {!isDrawing && (
        <EvolutionControls
          runButton={runButton}
          seed={props.seed}
          shownSeed={hasEnded ? shown!.seed : null}
          play={{ label: isBusy ? words.running : isOver ? words.again : words.run, isBusy, press: play }}
          draw={
            isStarted || notDrawn.length === 0
              ? null
              : {
                  label: notDrawn.length === questions.length ? words.draw : words.drawOthers,
                  press: () =>
                    void import("./DrawFour.tsx").then(
                      (loaded) => setDrawFour(() => loaded.DrawFour),
                      () => setDrawFour(() => MissingPart),
                    ),
                }
          }
          onSeed={(seed) => control.go({ ...shown!, seed, picked: null })}
          onUndo={control.undoCount > 0 ? control.undo : null}
          menu={{ id: "evolution-menu", isOpen: isMenuOpen, toggle: () => setMenu(isMenuOpen ? "folded" : "open") }}
        />
      )}
      {isMenuOpen && <Menu id="evolution-menu" shown={shown} hasKeys={menu === "keys"} onFile={control.openFile} />}
      {!isDrawing && (
        <Story
          chart={chart}
          phase={phase}
          drawnCount={Object.keys(drawn).length}
          changes={state.tracks.filter(({ without }) => without !== null)}
          onWhy={pick}
        />
      )}
      {(hasEnded || (!isStarted && !isDrawing)) && (
        <Guesses guesses={guesses} questions={questions} runs={hasEnded ? baseRuns : {}} />
      )}
      {hasEnded && (
        <div class="evolution-panels">
          <SeedsPanel
            seeds={state.seeds}
            count={Math.min(...state.tracks.map((track) => seedRuns(track).length))}
            onRun={evolution.addSeeds}
            onStop={evolution.stopSeeds}
          />
          <ChangesPanel shown={shown!} tracks={state.tracks} offer={props} onChange={control.go} />
        </div>
      )}
      {isDropping && (
        <p class="evolution-drop" aria-hidden="true">
          {words.dropHere}
        </p>
      )}
      {hasEnded && <InWords chart={chart} tracks={state.tracks} />}
    </section>
  );
}
