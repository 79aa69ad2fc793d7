import type { Switch } from "../../lens/index.ts";

/** Working days offered as one-tap guesses for the last half-year. */
const GUESSES = [5, 35, 70, 140];

/** Same seed, same people, one difference. */
export const switches: readonly Switch[] = [
  { code: "changes", question: "wait", overrides: { "changes.everyDays": 0 }, guesses: GUESSES },
  {
    code: "stopAt",
    question: "wait",
    overrides: {},
    choice: { parameter: "domains.stopAt", values: [4, 6, 8, 10, 12], initial: 8 },
    guesses: GUESSES,
  },
  { code: "publish", question: "wait", overrides: { "publish.everyone": true }, guesses: GUESSES, hasPictures: true },
];
