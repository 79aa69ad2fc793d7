import type { Switch } from "../../lens/index.ts";

/** Per cent of the decisions of the last half-year offered as one-tap guesses. */
const GUESSES = [10, 30, 50, 70, 90];

/** Same seed, same facts, one difference. */
export const switches: readonly Switch[] = [
  {
    code: "inputs",
    question: "acted",
    overrides: {},
    choice: { parameter: "decisions.inputs", values: [1, 2, 3, 4, 5], initial: 1 },
    guesses: GUESSES,
    hasPictures: true,
  },
  { code: "told", question: "acted", overrides: { "notice.told": 1 }, guesses: GUESSES },
  {
    code: "served",
    question: "acted",
    overrides: { "notice.told": 1, "choice.check": "automated", "choice.serves": "owner" },
    guesses: GUESSES,
    hasPictures: true,
  },
  { code: "tenth", question: "acted", overrides: { "topic.delayMs": 100 }, guesses: GUESSES },
  {
    code: "seen",
    question: "acted",
    overrides: {},
    choice: { parameter: "results.seen", values: [0.05, 0.25, 0.5, 1], initial: 1 },
    guesses: GUESSES,
  },
];
