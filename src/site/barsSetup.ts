import { axisTop } from "../../simulations/views/index.ts";
import type { Question } from "../../simulations/lens/index.ts";
import type { BarsBesideProps } from "../islands/lesson/BarsBeside.tsx";
import { guess } from "../words/index.ts";

/** What the runs gave at the bars of a question, worded while the site is built: the page only adds the learner's guess. */
export function barsSetup({ given, knots, unit, over, top }: Question, values: readonly number[]): BarsBesideProps {
  const all = [given.value, ...values];
  return {
    unit,
    over: over ?? 1,
    top: top ?? axisTop(Math.max(...all)),
    bars: [given, ...knots].map(({ code, names }, index) => ({
      name: names?.full ?? code,
      value: all[index]!,
      said: guess.value({ unit, value: all[index]! }),
    })),
  };
}
