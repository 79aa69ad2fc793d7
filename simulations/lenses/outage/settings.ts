/** What people may set while a run goes on, each by its code: one order each. */
export const settings: Readonly<Record<string, { readonly name: string; readonly value: number | boolean }>> = {
  dropAbandoned: { name: "chain.dropAbandoned", value: true },
  attempts: { name: "chain.attempts", value: 5 },
  patience: { name: "chain.timeoutMs", value: 6_000 },
  oneAttempt: { name: "chain.attempts", value: 1 },
  budget: { name: "chain.retryBudget", value: 0.1 },
  shortLine: { name: "chain.queueLimit", value: 16 },
  pause: { name: "chain.retryAfterMs", value: 1_000 },
};
