import type { Choices } from "./choices.ts";

/** Kafka with facts their owners stand behind. */
export const eventBackbone: Choices = {
  transport: "topic",
  capture: "outbox",
  history: "all",
  interpreter: "owner",
  check: "automated",
  told: "catalogue",
  serves: "owner",
  notMet: "waits",
};
