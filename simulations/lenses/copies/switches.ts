import type { Switch } from "../../lens/index.ts";

/** Value of the last half-year offered as one-tap guesses, in per cent. */
const GUESSES = [40, 55, 70, 85];

/** Hours until the third copy knows, offered in the same way. */
const AGES = [8, 15, 22, 29];

/** Same seed, same people, one difference. */
export const switches: readonly Switch[] = [
  {
    code: "delay",
    question: "value",
    overrides: {},
    choice: { parameter: "topic.delayMs", values: [3_600_000, 60_000, 5_000, 100], initial: 100 },
    guesses: GUESSES,
  },
  { code: "told", question: "value", overrides: { "notice.told": 1 }, guesses: GUESSES, hasPictures: true },
  { code: "changes", question: "value", overrides: { "changes.everyDays": 0 }, guesses: GUESSES },
  { code: "hourly", question: "age", overrides: { "handOn.thirdEveryHours": 1 }, guesses: AGES },
  { code: "twice", question: "age", overrides: { "handOn.firstEveryHours": 12 }, guesses: AGES },
  { code: "inOrder", question: "age", overrides: { "handOn.inOrder": true }, guesses: AGES },
];
