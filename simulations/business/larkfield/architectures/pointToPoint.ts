import type { Choices } from "./choices.ts";

/** Whoever needs a fact asks its system, or gets a file from it. */
export const pointToPoint: Choices = {
  transport: "callOrFile",
  capture: "extract",
  history: "none",
  interpreter: "pair",
  check: "byHand",
  told: "pair",
  serves: "nobody",
  notMet: "waits",
};
