/** Every reason for which an order is not carried out. `src/words` has a sentence for each. */
export const refusalCodes = [
  "unknown-command",
  "not-here",
  "unknown-role",
  "role-may-not",
  "bad-instant",
  "missing-field",
  "unknown-field",
  "bad-field",
  "unknown-domain",
  "not-joined",
  "already-published",
  "no-such-team",
  "nobody-there",
  "person-has-order",
  "same-team",
  "owner-not-chosen",
  "already-enabled",
  "already-ordered",
  "nobody-enables",
  "already-told",
  "already-withheld",
  "unknown-setting",
  "bad-setting",
  "settled-at-start",
  "one-for-all",
  "before-day-zero",
  "contradictory-rows",
  "no-way-back",
  "two-orders",
  "already-so",
  "no-points-left",
  "no-such-copy",
  "no-consumers",
  "no-such-key",
  "already-read",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why an order is not carried out: a code for the sentence in `src/words`, and what the sentence speaks of. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly parameters: Readonly<Record<string, string | number>>;
}
