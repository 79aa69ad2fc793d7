import { NONE } from "./names.ts";

/** What happens to a customer's order, in this order, if all goes well. People call each of them "sold". */
export const purchaseFacts = ["placed", "captured", "handedOver", "delivered", "kept"] as const;
export type PurchaseFact = (typeof purchaseFacts)[number];
/** How an order can end otherwise: nobody pays, or it is sent back. */
export type PurchaseInstant = PurchaseFact | "lapsed" | "returned";

/** Customers' orders in the order in which they were placed, each with its instants (ms); NONE where it has not come. */
export interface PurchaseTable extends Record<PurchaseInstant, Float64Array> {
  count: number;
  /** Whether the warehouse's day of rest held it up. */
  hasRested: Uint8Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 16;

export function createPurchases(): PurchaseTable {
  const column = (): Float64Array => new Float64Array(INITIAL_ROWS).fill(NONE);
  return {
    count: 0,
    placed: column(),
    captured: column(),
    handedOver: column(),
    delivered: column(),
    kept: column(),
    lapsed: column(),
    returned: column(),
    hasRested: new Uint8Array(INITIAL_ROWS),
  };
}
