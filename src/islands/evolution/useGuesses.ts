import { useEffect, useState } from "preact/hooks";
import type { ArchitectureName, LarkfieldRun } from "../../../simulations/business/index.ts";
import { halfYearValues } from "../../../simulations/lenses/evolution/valueQuestion.ts";
import { answers, browserLog, guesses, knownEvents, openBrowserLog } from "../../learner/index.ts";
import type { LearnerEvent } from "../../learner/index.ts";
import type { Prediction, Question } from "../../../simulations/lens/index.ts";
import type { Drawn } from "./chartOf.ts";

export interface ValueQuestion {
  readonly architecture: ArchitectureName;
  readonly question: Question;
  /** Id of the run that it is about, with its seed and epoch: a guess about another world is not shown here. */
  readonly run: string;
}

/** A bet of the landing page and what became of it. */
export interface Bet {
  readonly about: "oneYear" | "threeYears";
  readonly choice: string;
  readonly isRight: boolean | null;
}

export interface Guesses {
  /** What was drawn and is kept, by architecture. */
  readonly kept: Readonly<Partial<Record<ArchitectureName, Prediction>>>;
  readonly bets: readonly Bet[];
  keep(architecture: ArchitectureName, prediction: Prediction): void;
  /** Takes every drawing back. */
  erase(): void;
  /** Keeps again what was just taken back; null when there is nothing. */
  readonly restore: (() => void) | null;
  /** Writes down that a run has been seen to its end beside what was drawn of it. */
  seen(architecture: ArchitectureName, run: LarkfieldRun): void;
}

const ABOUT = { lesson: null, contentVersion: 1 };

/** The four drawings and the landing page's bets in the learner's own log. Read once the page is there. */
export function useGuesses(questions: readonly ValueQuestion[], seed: number): Guesses {
  const [events, setEvents] = useState<readonly LearnerEvent[]>([]);
  const [erased, setErased] = useState<Guesses["kept"]>({});
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void openBrowserLog().then((log) => {
      if (isGone) return;
      const read = (): void => setEvents(knownEvents(log.events));
      read();
      stop = log.subscribe(read);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);

  const all = guesses(events);
  const kept = Object.fromEntries(
    questions.flatMap(({ architecture, question, run }) => {
      const prediction = all.get(question.id)?.prediction;
      const isOfThis = prediction?.run === run && prediction.version === question.version;
      // The log keeps any shape it was given; only the classifier's own names are ever written.
      return isOfThis ? [[architecture, prediction as Prediction]] : [];
    }),
  ) as Guesses["kept"];
  const given = answers(events);
  const bets = (["oneYear", "threeYears"] as const).flatMap((about) => {
    const answer = given.get(`evolution.${about}@${seed}`)?.data;
    return answer ? [{ about, choice: answer.choice, isRight: answer.isRight }] : [];
  });
  const asked = (architecture: ArchitectureName) => questions.find((one) => one.architecture === architecture)!;

  const keep = (architecture: ArchitectureName, prediction: Prediction): void => {
    const { run } = asked(architecture);
    const about = { question: prediction.question, version: prediction.version, run };
    setErased({});
    const { values, shape, confidence, input } = prediction;
    if (values.length === 0) void browserLog().record("prediction.skipped", about, ABOUT);
    else {
      const drawn = { ...about, values: [...values], shape, confidence, input };
      void browserLog().record("prediction.stored", drawn, ABOUT);
    }
  };

  return {
    kept,
    bets,
    keep,
    erase: () => {
      setErased(kept);
      for (const [architecture, { question, version }] of Object.entries(kept)) {
        const { run } = asked(architecture as ArchitectureName);
        void browserLog().record("prediction.withdrawn", { question, version, run }, ABOUT);
      }
    },
    restore:
      Object.keys(erased).length === 0
        ? null
        : () => {
            for (const [architecture, prediction] of Object.entries(erased)) {
              keep(architecture as ArchitectureName, prediction);
            }
          },
    seen: (architecture, { seed: runSeed, traceHash, quarters }) => {
      const { question, run } = asked(architecture);
      void openBrowserLog().then((log) => {
        const isWritten = knownEvents(log.events).some(
          ({ type, data }) => type === "run.finished" && data.run === run && data.question === question.id,
        );
        if (isWritten) return undefined;
        const values = valuesAt(question, quarters);
        const { id, version, tolerance } = question;
        const seen = { run, scenario: "larkfield@1", seed: runSeed, traceHash };
        return log.record("run.finished", { ...seen, question: id, version, values, tolerance }, ABOUT);
      });
    },
  };
}

/** What a run gave at a question's knots, in per cent; null where it is not defined. */
export function valuesAt(question: Question, quarters: LarkfieldRun["quarters"]): (number | null)[] {
  const halves = halfYearValues(quarters);
  return question.knots.map(({ position }) => {
    const value = halves[position - 1] ?? null;
    return value === null ? null : Math.round(value * 1000) / 10;
  });
}

/** The drawings as the chart wants them: the given half-year first. */
export function drawnOf(kept: Guesses["kept"], questions: readonly ValueQuestion[]): Drawn {
  return Object.fromEntries(
    questions.flatMap(({ architecture, question }) => {
      const prediction = kept[architecture];
      return prediction ? [[architecture, [question.given.value, ...prediction.values]]] : [];
    }),
  );
}
