/** An architecture, by its code: its name alone, and as it stands in a sentence. */
interface ArchitectureWords {
  readonly name: string;
  readonly inSentence: string;
}

const architectures: Readonly<Record<string, ArchitectureWords>> = {
  "point-to-point": { name: "point-to-point", inSentence: "point-to-point" },
  bus: { name: "message bus", inSentence: "the message bus" },
  platform: { name: "platform", inSentence: "the platform" },
  backbone: { name: "backbone", inSentence: "the backbone" },
};

/** Systems and the domains that own them, by the codes of Larkfield and of the tangle. */
const domains: Readonly<Record<string, string>> = {
  products: "Products",
  prices: "Prices",
  pricing: "Pricing",
  purchasing: "Purchasing",
  stock: "Stock",
  inventory: "Stock",
  orders: "Orders",
  payment: "Payment",
  finance: "Finance",
  shops: "Shops",
  stores: "Stores",
  warehouse: "Warehouse",
  fulfilment: "Fulfilment",
  delivery: "Delivery",
  customers: "Customers",
  returns: "Returns",
  contact: "Contact centre",
};

/** Teams that belong to no domain. */
const teams: Readonly<Record<string, string>> = {
  centre: "the central team",
  enabling: "the enabling team",
  board: "the board",
  free: "those who wait for a team",
};

/** Names of all architectures by their codes, each as it is written alone: "message bus". */
export const architectureNames: Readonly<Record<string, string>> = /* @__PURE__ */ Object.fromEntries(
  Object.entries(architectures).map(([code, { name }]) => [code, name]),
);

/** An architecture in a sentence: "the message bus". A code without a name shows as it is. */
export function architectureName(code: unknown): string {
  return architectures[String(code)]?.inSentence ?? String(code);
}

/** A domain by its code. One without a name shows as it is, which a test forbids for the scenarios. */
export function domainName(code: unknown): string {
  return domains[String(code)] ?? String(code);
}

/** A domain or a team by its code; "orders.2" is that of the retailer that was bought. */
export function teamName(code: unknown): string {
  const [own = "", brand] = String(code).split(".");
  return teams[own] ?? `${domainName(own)}${brand === undefined ? "" : " of brand B"}`;
}
