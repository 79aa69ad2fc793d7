/** What may be ordered once the other retailer is bought, by the codes of its words: each one order to the business. */
export const orders = {
  /** Owners stand behind their facts: the rows of the backbone, all at once. */
  owners: { type: "set", name: "architecture", value: "backbone" },
  check: { type: "set", name: "choice.check", value: "automated" },
  /** The centre goes on serving the old meaning until readers have moved. */
  serve: { type: "set", name: "choice.serves", value: "centre" },
  hire: { type: "hire", system: "centre" },
  bypass: { type: "set", name: "bypass.patienceDays", value: 5 },
  showAll: { type: "set", name: "results.seen", value: 1 },
  /** Everybody has to decide on data. */
  always: { type: "set", name: "decisions.policy", value: "always" },
} as const;
export type EvolutionMove = keyof typeof orders;
export const moveCodes = Object.keys(orders) as readonly EvolutionMove[];
