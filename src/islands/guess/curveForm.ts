import { guess as words } from "../../words/index.ts";
import type { GuessForm } from "./GuessChart.tsx";
import { GuessPlot } from "./GuessPlot.tsx";
import { isAnySet } from "./guessState.ts";

/** A guess that is drawn as a curve: one point is enough, the others follow it. */
export const curveForm: GuessForm = { Plot: GuessPlot, isStarted: isAnySet, words };
