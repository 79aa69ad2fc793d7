import { useEffect, useMemo, useState } from "preact/hooks";
import type { CurveData, Frame, Outline } from "../../../simulations/lens/index.ts";
import { toProblem, type Problem as Trouble, type Run, type RunBeside } from "../../../simulations/runner/index.ts";
import { errors, sandbox as words } from "../../words/index.ts";
import { Drawing } from "../instrument/Drawing.tsx";
import type { InstrumentView, LensParts, LensSetup } from "../instrument/Instrument.tsx";
import { Numbers } from "../instrument/Numbers.tsx";
import { runClient } from "../runClient.ts";
import { runBeside } from "./beside.ts";

interface SideBySideProps extends LensSetup, LensParts {
  shown: InstrumentView;
  besides: readonly RunBeside[];
  isMotionReduced: boolean;
  /** What a run is called. */
  nameOf: (beside: RunBeside) => string;
}

/** Several runs on one seed and one clock, as small pictures with their numbers. The first is the instrument's own. */
export function SideBySide({ besides, shown, ...props }: SideBySideProps) {
  const { run, at } = shown.handle.state.value.context;
  const own = run ?? props.run;
  const runs = useMemo(
    () => besides.map((beside) => runBeside(own, beside)),
    [besides, own.scenario, own.seed, own.years],
  );
  return (
    <div class="side-by-side" role="group" aria-label={words.sideBySide}>
      <Pane {...props} shown={shown} of={own} title={props.nameOf(own)} at={at} />
      {runs.map((one, place) => (
        <Pane
          key={place}
          {...props}
          shown={shown}
          of={one}
          title={props.nameOf(besides[place]!)}
          at={at}
          first={shown.outline && { run: shown.outline, label: props.nameOf(own) }}
        />
      ))}
    </div>
  );
}

interface PaneProps extends Omit<SideBySideProps, "besides"> {
  of: Run;
  title: string;
  at: number;
  /** The run that its curve is drawn over: charts have scales of their own. */
  first?: CurveData<unknown>["comparison"] | null;
}

const heightPx = (widthPx: number): number => Math.min(300, Math.max(150, widthPx * 0.85));

function Pane({ of, title, at, first, lens, view, words: own, codes, isMotionReduced }: PaneProps) {
  const [outline, setOutline] = useState<Outline | null>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const options = { codes, isMotionReduced, heightPx };

  useEffect(() => {
    let isWanted = true;
    setProblem(null);
    runClient()
      .open(lens.id, of)
      .then(
        (opened) => isWanted && setOutline(opened),
        (thrown: unknown) => isWanted && setProblem(toProblem(thrown, "worker.failed")),
      );
    return () => {
      isWanted = false;
    };
  }, [of]);
  useEffect(() => {
    if (outline === null) return;
    runClient()
      .frame(lens.id, of, Math.max(at, outline.startAt))
      .then(setFrame, (thrown: unknown) => setProblem(toProblem(thrown, "worker.failed")));
  }, [outline, at]);

  const curve: CurveData<unknown> | null = useMemo(
    () => outline && { run: outline, now: at >= outline.endAt ? null : at, ...(first && { comparison: first }) },
    [outline, at, first?.run, first?.label],
  );
  const numbers = frame ? lens.numbers.flatMap((code) => frame.numbers.find((one) => one.code === code) ?? []) : [];
  return (
    <section class={`pane is-${of.architecture}`} aria-label={title}>
      <h3>{title}</h3>
      {problem && <p role="alert">{errors.say(problem)}</p>}
      <Drawing<unknown>
        class="pane-picture"
        data={frame?.picture ?? null}
        mount={(host) => view && view.mount(host, { ...options, words: own.picture as never })}
      />
      {view?.curve && own.curve !== undefined && (
        <Drawing<unknown>
          class="pane-picture"
          data={curve}
          mount={(host) => view.curve!.mount(host, { ...options, heightPx: () => 170, words: own.curve as never })}
        />
      )}
      <Numbers numbers={numbers} words={own} open={null} onWhy={null} />
    </section>
  );
}
