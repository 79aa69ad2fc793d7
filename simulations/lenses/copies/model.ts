import { correct, handOnSide, messagesSide, quote, set } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import type { CopiesBrief } from "./CopiesBrief.ts";
import type { CopiesPicture } from "./CopiesPicture.ts";
import { correctionQuestion } from "./correctionQuestion.ts";
import { judgeCopies } from "./judge.ts";
import { orders } from "./orders.ts";
import { ageQuestion, halfValues, inPercent, rightQuestion, valueQuestion } from "./questions.ts";
import { speedQuestion } from "./speedQuestion.ts";
import { showCopies } from "./showCopies.ts";
import { tellCopies } from "./tellCopies.ts";
import { whyOfBusiness } from "../whyOfBusiness.ts";

const commands = { set, correct };

export const model: LensModel<CopiesPicture, CopiesBrief> = {
  id: "copies",
  commands,
  sides: [handOnSide, messagesSide],
  tell: tellCopies,
  frame: (world) => showCopies(world),
  questions: {
    right: { ask: rightQuestion, read: ({ right }) => sixth(right.slice(1).map(inPercent)) },
    value: { ask: valueQuestion, read: (brief) => sixth(halfValues(brief).slice(1).map(inPercent)) },
    age: { ask: ageQuestion, read: ({ ageHours }) => [1, 2].map((copy) => ageHours[copy] ?? null) },
    speed: speedQuestion,
    correction: correctionQuestion,
  },
  judge: ({ brief }) => judgeCopies(brief),
  // Without those that nothing can come of in this run.
  offers: (world) => orders.filter(({ order }) => quote(world, order, commands).state !== "refused"),
  why: whyOfBusiness,
};

/** As many as there are knots: a run of one year says nothing of the later half-years. */
function sixth(values: readonly (number | null)[]): readonly (number | null)[] {
  return Array.from({ length: 5 }, (_, index) => values[index] ?? null);
}
