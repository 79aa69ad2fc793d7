/**
 * The rows in which architectures differ, and the names each row allows. The first three are product, the others
 * practice. No row holds a number: numbers are the same for all architectures. What each row is about stands in
 * `request/choiceTexts.ts`, so that pages carry no sentence.
 */
export const choiceTable = {
  transport: { names: ["callOrFile", "topic"] },
  capture: { names: ["extract", "dualWrite", "outbox"] },
  history: { names: ["none", "retention", "newest", "all"] },
  interpreter: { names: ["pair", "consumer", "centre", "owner"] },
  check: { names: ["none", "byHand", "automated"] },
  told: { names: ["pair", "chance", "centre", "catalogue"] },
  serves: { names: ["nobody", "centre", "owner"] },
  notMet: { names: ["waits", "bypass"] },
} as const;

export type ChoiceName = keyof typeof choiceTable;
/** An architecture: one name for each row. */
export type Choices = { readonly [K in ChoiceName]: (typeof choiceTable)[K]["names"][number] };

export const choiceNames = Object.keys(choiceTable) as readonly ChoiceName[];
