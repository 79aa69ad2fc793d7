/** What may be ordered for everybody, by the codes of its words: each one order to the business. */
export const orders = {
  /** Every reader is told when a meaning changes. */
  told: { type: "set", name: "notice.told", value: 1 },
  check: { type: "set", name: "choice.check", value: "automated" },
  /** Owners go on serving the old meaning until readers have moved. Without a check nobody would know what to serve. */
  serve: { type: "set", name: "choice.serves", value: "owner" },
  tenth: { type: "set", name: "topic.delayMs", value: 100 },
  outbox: { type: "set", name: "choice.capture", value: "outbox" },
  keepAll: { type: "set", name: "choice.history", value: "all" },
  showAll: { type: "set", name: "results.seen", value: 1 },
  /** Everybody has to decide on data. */
  always: { type: "set", name: "decisions.policy", value: "always" },
} as const;
export type DecisionMove = keyof typeof orders;
export const moveCodes = Object.keys(orders) as readonly DecisionMove[];
