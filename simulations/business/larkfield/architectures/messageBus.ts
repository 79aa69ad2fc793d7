import type { Choices } from "./choices.ts";

/** Kafka as faster pipes: each reader makes of the messages what it can. */
export const messageBus: Choices = {
  transport: "topic",
  capture: "dualWrite",
  history: "retention",
  interpreter: "consumer",
  check: "none",
  told: "chance",
  serves: "nobody",
  notMet: "waits",
};
