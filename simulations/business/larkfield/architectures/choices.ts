/**
 * The rows in which architectures differ, and the names each row allows. The first three are product, the others
 * practice. No row holds a number: numbers are the same for all architectures.
 */
export const choiceTable = {
  transport: {
    meaning: "how facts travel",
    names: ["callOrFile", "topic"],
  },
  capture: { meaning: "how facts leave their source", names: ["extract", "dualWrite", "outbox"] },
  history: { meaning: "how much of the past a late reader finds", names: ["none", "retention", "newest", "all"] },
  interpreter: { meaning: "who says what a fact means", names: ["pair", "consumer", "centre", "owner"] },
  check: { meaning: "how a release is checked", names: ["none", "byHand", "automated"] },
  told: { meaning: "who is told of a change", names: ["pair", "chance", "centre", "catalogue"] },
  serves: {
    meaning: "who goes on serving the old meaning until readers have moved",
    names: ["nobody", "centre", "owner"],
  },
  notMet: { meaning: "what happens to a need that is not met in time", names: ["waits", "bypass"] },
} as const;

export type ChoiceName = keyof typeof choiceTable;
/** An architecture: one name for each row. */
export type Choices = { readonly [K in ChoiceName]: (typeof choiceTable)[K]["names"][number] };

export const choiceNames = Object.keys(choiceTable) as readonly ChoiceName[];
