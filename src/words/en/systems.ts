import { localise } from "../localise.ts";

const systems: Readonly<Record<string, string>> = {
  stock: "Stock",
  purchasing: "Purchasing",
  prices: "Prices",
  finance: "Finance",
  orders: "Orders",
  products: "Products",
  customers: "Customers",
  shops: "Shops",
  warehouse: "Warehouse",
  delivery: "Delivery",
  returns: "Returns",
  contact: "Contact centre",
};

/** Name of a system by its code. A code without a name shows as it is, which a test forbids for the scenario. */
export function systemName(code: string | number): string {
  return systems[code] ?? String(code);
}

/** Names of the systems of the tangle, by their codes. */
export const systemNames = /* @__PURE__ */ localise({ of: (p: { code: string }) => systemName(p.code) });
