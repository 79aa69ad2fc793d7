import type { Choices } from "./choices.ts";

/** Kafka with facts their owners stand behind. */
export const eventBackbone: Choices = {
  transport: "factTopic",
  capture: "outbox",
  history: "all",
  interpreter: "owner",
  check: "automated",
  told: "catalogue",
  worker: "owner",
  notMet: "selfService",
};
