/** Every reason for which an order is not carried out. `src/words` has a sentence for each. */
export const refusalCodes = [
  "unknown-command",
  "unknown-role",
  "role-may-not",
  "bad-instant",
  "missing-field",
  "unknown-field",
  "bad-field",
  "unknown-domain",
  "not-joined",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
