import type { Switch } from "../../lens/index.ts";

/** Per cent of the figures of a fortnight ago, offered as one-tap guesses. */
const GUESSES = [0, 10, 40, 70, 100];

/** Same seed, same facts, one difference in what is kept. */
export const switches: readonly Switch[] = [
  { code: "all", question: "kept", overrides: { "choice.history": "all" }, guesses: GUESSES, hasPictures: true },
  {
    code: "days",
    question: "kept",
    overrides: {},
    choice: { parameter: "retention.days", values: [7, 14, 30, 90], initial: 30 },
    guesses: GUESSES,
  },
  { code: "newest", question: "kept", overrides: { "choice.history": "newest" }, guesses: GUESSES, hasPictures: true },
];
