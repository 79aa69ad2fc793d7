import { axisTop } from "../../simulations/views/index.ts";
import { guessFrame, guessHeightPx } from "../islands/guess/guessFrame.ts";
import type { MeasuredFrame, MeasuredProps } from "../islands/lesson/Measured.tsx";
import type { Question } from "../../simulations/lens/index.ts";
import { formatNumber } from "../words/format.ts";
import { guess } from "../words/index.ts";

/** The two widths for which it is drawn, px: a phone's and a laptop's. */
const WIDTHS_PX = [340, 680] as const;

/** What many runs gave at the knots of a question, laid out while the site is built: the page only adds the learner's guess. */
export function measuredSetup(question: Question, values: readonly number[]): MeasuredProps {
  const { given, knots, unit } = question;
  const all = [given.value, ...values];
  const top = question.top ?? axisTop(Math.max(...all) * 1.5);
  const places = [given, ...knots];
  return {
    axis: question.axis ?? unit,
    over: question.over ?? 1,
    top,
    group: given.names?.group ?? "",
    places: places.map(({ code, names }, index) => ({
      name: names?.full ?? code,
      tick: names?.[index === 0 ? "first" : "tick"] ?? code,
      value: all[index]!,
      said: guess.value({ unit, value: all[index]! }),
    })),
    frames: WIDTHS_PX.map((widthPx) => frameOf(question, widthPx, top)),
  };
}

function frameOf(question: Question, widthPx: number, top: number): MeasuredFrame {
  const frame = guessFrame(question, widthPx, guessHeightPx(widthPx), top);
  return {
    widthPx,
    heightPx: frame.heightPx,
    left: frame.left,
    right: frame.right,
    top: frame.top,
    bottom: frame.bottom,
    xs: [frame.givenX, ...frame.knotXs],
    ticks: frame.ticks.map((tick) => ({ y: frame.y(tick), text: formatNumber(tick) })),
  };
}
