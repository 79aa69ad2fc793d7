import { beginPurchases, purchase, purchaseStep } from "./purchasing.ts";
import type { SideMechanism } from "../SideMechanism.ts";

/** Customers' orders, each with its instants. */
export const purchasesSide: SideMechanism = {
  isOnWhere: "orders.perDay",
  begin: beginPurchases,
  handlers: { purchase, purchaseStep },
};
