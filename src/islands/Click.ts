/** What a presenter's clicker asks of the page. */
export type Click = "next" | "previous";
