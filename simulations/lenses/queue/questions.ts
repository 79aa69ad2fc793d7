import type { Question, QuestionReader } from "../../lens/index.ts";
import { returnsAsked, urgentAsked } from "./besides.ts";
import type { QueueBrief } from "./QueueBrief.ts";

/** Places of a fourth person and of the skipped review on the axis of returns: behind the fifteen that come back. */
const MORE = [
  { position: 20, code: "backHire" },
  { position: 25, code: "backSkipped" },
] as const;

const SAME = {
  version: 1,
  unit: "ticketDays",
  tolerance: 1,
  dimension: "ownership",
} as const satisfies Partial<Question>;

const backKnots = [
  ...returnsAsked.map((back) => ({ position: back, code: "back", parameters: { back } })),
  ...MORE.map(({ position, code }) => ({ position, code, parameters: { back: 15 } })),
];
const urgentKnots = urgentAsked.map((urgent) => ({ position: urgent, code: "urgent", parameters: { urgent } }));

/** Positions that are asked about, by question: how the curve knows which one a guess is for. */
export const returnsPositions = backKnots.map(({ position }) => position);
export const urgentPositions = urgentKnots.map(({ position }) => position);

/** The questions of the lens as data; what is given is read off the run. Ids, versions and knots never change once published. */
export const questions = {
  returns: {
    ask: ({ byReturns }) => ({
      ...SAME,
      id: "queue.returns",
      form: "bars",
      top: 20,
      given: { ...backKnots[0]!, value: byReturns[0] ?? 0 },
      knots: backKnots.slice(1),
      shapes: [],
    }),
    read: ({ byReturns }) => byReturns.slice(1),
  },
  urgent: {
    ask: ({ byUrgent }) => ({
      ...SAME,
      id: "queue.urgent",
      given: { ...urgentKnots[0]!, value: byUrgent[0] ?? 0 },
      knots: urgentKnots.slice(1),
      shapes: ["flat", "steady", "bends", "levels"],
    }),
    read: ({ byUrgent }) => byUrgent.slice(1),
  },
  days: {
    ask: ({ halves }) => ({
      ...SAME,
      id: "queue.days",
      given: { position: 1, code: "half", parameters: { half: 1 }, value: halves[0]?.days ?? 0 },
      knots: halves.slice(1).map(({ half }) => ({ position: half, code: "half", parameters: { half } })),
      shapes: ["flat", "steady", "bends", "levels"],
    }),
    read: ({ halves }) => halves.slice(1).map(({ days }) => days),
  },
} as const satisfies Readonly<Record<string, QuestionReader<QueueBrief>>>;
