import type { Choices } from "./choices.ts";

/** Kafka run by one central team with one canonical model. */
export const integrationPlatform: Choices = {
  transport: "topic",
  capture: "outbox",
  history: "all",
  interpreter: "centre",
  check: "byHand",
  told: "centre",
  serves: "nobody",
  notMet: "bypass",
};
