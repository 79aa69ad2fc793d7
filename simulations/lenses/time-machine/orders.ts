/** What may be done, by the codes of the words: what topics keep, how facts are written, and a question nobody planned for. */
export const orders = {
  keepAll: { type: "set", name: "choice.history", value: "all" },
  newest: { type: "set", name: "choice.history", value: "newest" },
  outbox: { type: "set", name: "choice.capture", value: "outbox" },
  /** Pricing wants to know what fulfilment knows. */
  ask: { type: "ask", domain: 1, of: 6 },
} as const;
export type TimeMachineMove = keyof typeof orders;
export const moveCodes = Object.keys(orders) as readonly TimeMachineMove[];
