import { brierScore, calibrate, isInRange } from "../../../simulations/lens/index.ts";
import type { CalibrationRow, ScoredPoints } from "../../../simulations/lens/index.ts";
import type { EventOf, LearnerEvent } from "../LearnerEvent.ts";

/** How sure somebody was, and how often rightly. */
export interface Calibration {
  /** "all", or what `groupOf` says, such as a module. */
  readonly group: string;
  readonly rows: readonly CalibrationRow[];
  /** 0 is perfect, 0.25 a coin; null when nothing was scored. */
  readonly brier: number | null;
  /** The direction in which the points out of range are wrong: those above what the run gave, and those below. */
  readonly tooHigh: number;
  readonly tooLow: number;
}

interface ScoredGuess extends ScoredPoints {
  readonly tooHigh: number;
  readonly tooLow: number;
}

/**
 * Scores every stored guess against the run it was about, as far as the log holds that run's values at the same knots.
 * Only the first guess at a question counts: the second one is made by somebody who has seen the answer. A guess that was
 * taken back does not count, unless one was kept again.
 * Groups come in the order of the log, "all" first; `groupOf` gets the lesson's id, or null for a guess outside of lessons.
 */
export function calibration(
  events: readonly LearnerEvent[],
  groupOf: (lesson: string | null) => string,
): Calibration[] {
  const outcomes = new Map(
    events.filter((event) => event.type === "run.finished").map((event) => [pairKey(event.data), event.data]),
  );
  const firstGuesses = new Map<string, EventOf<"prediction.stored">>();
  const withdrawn = new Set<string>();
  for (const event of events) {
    if (event.type !== "prediction.stored" && event.type !== "prediction.withdrawn") continue;
    const key = `${event.data.question}@${event.data.version}`;
    if (event.type === "prediction.withdrawn") withdrawn.add(key);
    else withdrawn.delete(key);
    if (event.type === "prediction.stored" && !firstGuesses.has(key)) firstGuesses.set(key, event);
  }
  const scored = [...firstGuesses].flatMap(([key, event]) => {
    if (withdrawn.has(key)) return [];
    const points = score(event.data, outcomes.get(pairKey(event.data)));
    return points === undefined ? [] : [{ group: groupOf(event.lesson), points }];
  });
  const groups = [...new Set(scored.map(({ group }) => group))].filter((group) => group !== "all");
  return [
    summary(
      "all",
      scored.map(({ points }) => points),
    ),
    ...groups.map((group) =>
      summary(
        group,
        scored.filter((one) => one.group === group).map(({ points }) => points),
      ),
    ),
  ];
}

function summary(group: string, points: readonly ScoredGuess[]): Calibration {
  const total = (direction: "tooHigh" | "tooLow") => points.reduce((sum, one) => sum + one[direction], 0);
  return {
    group,
    rows: calibrate(points),
    brier: brierScore(points),
    tooHigh: total("tooHigh"),
    tooLow: total("tooLow"),
  };
}

function score(
  guess: EventOf<"prediction.stored">["data"],
  outcome: EventOf<"run.finished">["data"] | undefined,
): ScoredGuess | undefined {
  if (outcome?.values === undefined) return undefined;
  const pairs = guess.values.map((value, index) => ({ value, run: outcome.values![index] ?? null }));
  const measured = pairs.filter((pair): pair is { value: number; run: number } => pair.run !== null);
  const wrong = measured.filter(({ value, run }) => !isInRange(value, run, outcome.tolerance ?? 0));
  const tooHigh = wrong.filter(({ value, run }) => value > run).length;
  return {
    confidence: guess.confidence,
    inRange: measured.length - wrong.length,
    of: measured.length,
    tooHigh,
    tooLow: wrong.length - tooHigh,
  };
}

function pairKey({ run, question, version }: { run: string; question?: string; version?: number }): string {
  return `${run} ${question ?? ""}@${version ?? 0}`;
}
