import type { Question, QuestionReader } from "../../lens/index.ts";
import { modesAsked } from "./besides.ts";
import type { ContractBrief } from "./ContractBrief.ts";

const SAME = {
  version: 1,
  unit: "readerDays",
  tolerance: 3,
  dimension: "change",
} as const satisfies Partial<Question>;

const knots = modesAsked.map((parameters, index) => ({ position: index + 1, code: "check", parameters }));

/** Positions that are asked about: how the curve knows that a guess is for the year. */
export const yearPositions = knots.map(({ position }) => position);

/** The questions of the lens as data; what is given is read off the run. Ids, versions and knots never change once published. */
export const questions = {
  year: {
    ask: ({ byMode }) => ({
      ...SAME,
      id: "contract.year",
      given: { ...knots[0]!, value: Math.round(byMode[0] ?? 0) },
      knots: knots.slice(1),
      shapes: [],
    }),
    read: ({ byMode }) => byMode.slice(1),
  },
  silent: {
    ask: ({ check, first, year }) => ({
      ...SAME,
      id: "contract.silent",
      given: {
        position: 1,
        code: "check",
        parameters: { check, first, kind: "loud" },
        value: Math.round(year.loudDays),
      },
      knots: [{ position: 2, code: "check", parameters: { check, first, kind: "silent" } }],
      shapes: [],
    }),
    read: ({ year }) => [year.silentDays],
  },
} as const satisfies Readonly<Record<string, QuestionReader<ContractBrief>>>;
