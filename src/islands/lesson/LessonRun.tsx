import { useMemo, useState } from "preact/hooks";
import type { Outline, Question } from "../../../simulations/lens/index.ts";
import { runId } from "../../../simulations/runner/index.ts";
import { Instrument, type LensParts, type LensSetup } from "../instrument/Instrument.tsx";
import { lesson as words } from "../../words/index.ts";
import { Onward } from "./Onward.tsx";
import { lessonState, record } from "./store.ts";

export interface LessonRunProps extends LensSetup {
  /** The question that the lesson asks of this run; null where it asks none. */
  readonly question: Question | null;
  /** Its code among the questions of the lens. Left out: it asks none. */
  readonly asks?: string;
  /** Codes of the stops at which a first run holds. Left out: all. */
  readonly stops?: readonly string[];
}

/** The lesson's pinned run: holds at its stops, shows the learner's guess, and is written down once it has been seen. */
export function LessonRun({ question, asks, stops, ...lens }: LessonRunProps & LensParts) {
  const { run } = lens;
  const step = lessonState.step.value;
  const isSeen = step !== "guessing" && step !== "running";
  const guess = lessonState.guess.value;
  const points = useMemo(() => {
    const values = guess?.prediction?.values ?? [];
    return question === null || question.over || question.form
      ? []
      : values.map((value, index) => ({ position: question.knots[index]!.position, value }));
  }, [guess]);

  /** True once the run has been seen to its end on this visit. */
  const [hasEnded, setEnded] = useState(false);

  const finish = async (outline: Outline): Promise<void> => {
    if (lessonState.step.value !== "running") return;
    setEnded(true);
    await record("run.finished", {
      run: runId(run),
      scenario: run.scenario,
      seed: run.seed,
      traceHash: outline.traceHash,
      ...(question && {
        question: question.id,
        version: question.version,
        values: [...(outline.answers[question.id] ?? [])],
        tolerance: question.tolerance,
      }),
    });
  };

  return (
    <Instrument
      {...lens}
      name="run"
      guess={points}
      {...(asks !== undefined && { asks })}
      {...(stops && { stops })}
      hasStops={step === "running"}
      isSeen={isSeen}
      hasOtherLarkfields={isSeen}
      onward={
        isSeen && (
          <Onward
            to="#compare"
            label={guess?.prediction ? words.onwardCompare : words.onwardLook}
            isNew={hasEnded && step === "comparing"}
          />
        )
      }
      onOpened={(outline) => {
        if (lessonState.outline.value === null) lessonState.outline.value = outline;
      }}
      onEnded={(outline) => void finish(outline)}
    />
  );
}
