import type { Outline } from "../../../simulations/business/index.ts";
import type { Question } from "../../prediction/index.ts";

/** What the run gave at the question's knots: the mean wait of each half-year, or null where nobody asked. */
export function runValues(question: Question, outline: Pick<Outline, "halves">): (number | null)[] {
  return question.knots.map(
    ({ position }) => outline.halves.find(({ half }) => half === position)?.waitDaysMean ?? null,
  );
}
