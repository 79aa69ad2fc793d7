/** What is decided, by the code of the kind of decision. */
const decisionKinds: Readonly<Record<string, string>> = {
  replenish: "how much to reorder",
  fraudHold: "whether to hold an order for fraud",
  markdown: "which price to cut",
  winBack: "whom to win back",
  promise: "which delivery day to promise",
  sourcing: "from where to ship",
  refund: "whether to refund at once",
  promotion: "what to promote",
  shelfCheck: "which shelf to check",
  priceLabel: "which price label to print",
  parcelReply: "what to answer about a parcel",
};

/** What is decided, as it stands in a sentence; a code without a name shows as it is. */
export function decisionName(code: unknown): string {
  return decisionKinds[String(code)] ?? String(code);
}
