import type { Switch } from "../../lens/index.ts";

/** Reader-days offered as one-tap guesses. */
const GUESSES = [0, 50, 150, 300];

/** Same seed, same wishes, one difference. */
export const switches: readonly Switch[] = [
  { code: "full", question: "silent", overrides: { "shapes.compatibility": "full" }, guesses: GUESSES },
  {
    code: "beside",
    question: "silent",
    overrides: { "shapes.meaningGoes": "beside" },
    guesses: GUESSES,
    hasPictures: true,
  },
  {
    code: "release",
    question: "silent",
    overrides: {},
    choice: { parameter: "shapes.upgradeDays", values: [1, 2, 5, 10, 30], initial: 1 },
    guesses: GUESSES,
  },
];
