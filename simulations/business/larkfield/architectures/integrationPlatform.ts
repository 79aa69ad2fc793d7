import type { Choices } from "./choices.ts";

/** Kafka run by one central team with one canonical model. */
export const integrationPlatform: Choices = {
  transport: "platformTopic",
  capture: "outbox",
  history: "all",
  interpreter: "centre",
  check: "byHand",
  told: "centre",
  worker: "centre",
  notMet: "bypass",
};
