import type { Overrides } from "../../business/index.ts";
import type { Switch } from "../../lens/index.ts";

/** Per cent of what perfect information would earn, and per cent of trust, offered as one-tap guesses for the end. */
const GUESSES = [10, 30, 50, 70, 90];

/** A rule instead of trust: every decision whose data can be read is taken on them, whether or not that pays. */
export const compulsory: Overrides = { "decisions.policy": "always" };

/** Same seed, same customers, one difference. */
export const switches: readonly Switch[] = [
  { code: "compulsory", question: "value", overrides: compulsory, guesses: GUESSES, hasPictures: true },
  { code: "alone", question: "value", overrides: { "acquisition.domains": 0 }, guesses: GUESSES },
  { code: "checks", question: "trust", overrides: { "choice.check": "automated" }, guesses: GUESSES },
  { code: "bigCentre", question: "trust", overrides: { "central.people": 14 }, guesses: GUESSES },
  { code: "forgiving", question: "trust", overrides: { "trust.gain": 0.1, "trust.loss": 0.1 }, guesses: GUESSES },
];
