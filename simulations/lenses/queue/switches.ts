import type { Switch } from "../../lens/index.ts";

/** Days a ticket offered as one-tap guesses for the last half-year. */
const GUESSES = [1, 2, 5, 10, 20];

/** Same seed, same tickets, one difference. */
export const switches: readonly Switch[] = [
  { code: "returns", question: "days", overrides: { "demand.returns": 0 }, guesses: GUESSES, hasPictures: true },
  {
    code: "people",
    question: "days",
    overrides: {},
    choice: { parameter: "central.people", values: [3, 4, 5, 6], initial: 4 },
    guesses: GUESSES,
  },
  { code: "review", question: "days", overrides: { "demand.reviewed": false }, guesses: GUESSES },
  { code: "sameSize", question: "days", overrides: { "demand.steady": 1 }, guesses: GUESSES },
  { code: "everyone", question: "days", overrides: { "urgent.share": 1 }, guesses: GUESSES },
  { code: "interrupt", question: "days", overrides: { "urgent.interrupts": true }, guesses: GUESSES },
];
