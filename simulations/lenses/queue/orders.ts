/** What may be done about the line, by the codes of its words: each one order to the business. */
export const orders = {
  /** Those who ask write down what they mean and how they will check it: fewer come back. */
  askFirst: { type: "set", name: "demand.returns", value: 0.05 },
  hire: { type: "hire", system: "centre" },
  skipReview: { type: "set", name: "demand.reviewed", value: false },
  sameSize: { type: "set", name: "demand.steady", value: 1 },
  urgentLane: { type: "set", name: "urgent.share", value: 0.1 },
} as const;
export type QueueMove = keyof typeof orders;
export const moveCodes = Object.keys(orders) as readonly QueueMove[];
