const domains: Readonly<Record<string, string>> = {
  products: "Products",
  pricing: "Pricing",
  inventory: "Stock",
  orders: "Orders",
  payment: "Payment",
  stores: "Stores",
  fulfilment: "Fulfilment",
  delivery: "Delivery",
  customers: "Customers",
  returns: "Returns",
};

/** A domain or a team by its code; "stock.2" is that of the retailer that was bought. */
export function team(code: unknown): string {
  const [own, brand] = String(code).split(".");
  if (own === "centre") return "the central team";
  if (own === "enabling") return "the enabling team";
  if (own === "board") return "the board";
  if (own === "free") return "those who wait for a team";
  return `${domains[own!] ?? own}${brand === undefined ? "" : " of brand B"}`;
}
