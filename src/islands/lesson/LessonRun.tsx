import { useMemo } from "preact/hooks";
import type { Outline } from "../../../simulations/business/index.ts";
import { runId } from "../../../simulations/runner/index.ts";
import type { Question } from "../../prediction/index.ts";
import { Instrument, type InstrumentProps } from "../instrument/Instrument.tsx";
import { runValues } from "./runValues.ts";
import { lessonState, record } from "./store.ts";

type LessonRunProps = Pick<InstrumentProps, "run" | "initial" | "codes"> & { question: Question };

/** The lesson's pinned run: holds at its stops, shows the learner's guess, and is written down once it has been seen. */
export function LessonRun({ run, initial, codes, question }: LessonRunProps) {
  const step = lessonState.step.value;
  const guess = lessonState.guess.value;
  const points = useMemo(() => {
    const values = guess?.prediction?.values ?? [];
    return values.map((days, index) => ({ half: question.knots[index]!.position, days }));
  }, [guess]);

  const finish = async (outline: Outline): Promise<void> => {
    if (lessonState.step.value !== "running") return;
    await record("run.finished", {
      run: runId(run),
      scenario: run.scenario,
      seed: run.seed,
      traceHash: outline.traceHash,
      question: question.id,
      version: question.version,
      values: runValues(question, outline),
      tolerance: question.tolerance,
    });
  };

  return (
    <Instrument
      name="run"
      run={run}
      initial={initial}
      codes={codes}
      guess={points}
      hasStops={step === "running"}
      isSeen={step !== "guessing" && step !== "running"}
      hasOtherLarkfields={step !== "guessing" && step !== "running"}
      onOpened={(outline) => {
        if (lessonState.outline.value === null) lessonState.outline.value = outline;
      }}
      onEnded={(outline) => void finish(outline)}
    />
  );
}
