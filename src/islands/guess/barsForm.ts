import { bars as words } from "../../words/index.ts";
import { BarsPlot } from "./BarsPlot.tsx";
import type { GuessForm } from "./GuessChart.tsx";

/** A guess of bars. There is no line between them that would say what an untouched one stands for: each is set. */
export const barsForm: GuessForm = {
  Plot: BarsPlot,
  isStarted: (values) => values.every((value) => value !== null),
  words,
};
