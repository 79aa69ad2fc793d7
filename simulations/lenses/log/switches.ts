import type { Switch } from "../../lens/index.ts";

/** Facts that wait, offered as one-tap guesses. */
const GUESSES = [0, 10, 25, 50, 100];

/** Same seed, same facts, one difference. */
export const switches: readonly Switch[] = [
  { code: "evenKeys", question: "lag", overrides: { "consumers.hotShare": 0 }, guesses: GUESSES, hasPictures: true },
  {
    code: "consumers",
    question: "lag",
    overrides: {},
    choice: { parameter: "consumers.count", values: [2, 4, 8, 20], initial: 20 },
    guesses: GUESSES,
  },
  {
    code: "partitions",
    question: "lag",
    overrides: { "consumers.partitions": 8, "consumers.count": 8 },
    guesses: GUESSES,
  },
];
