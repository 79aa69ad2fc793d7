import { formatCount, formatDecimal, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

export type Facts = Readonly<Record<string, number | string | null>>;
/** A fact that is a number; 0 where the run has none. */
export const count = (facts: Facts, key: string): number => Number(facts[key] ?? 0);

/** The systems that the checkout asks, in their order. */
const SYSTEMS = /* @__PURE__ */ localise(["Stock", "Price", "Fraud", "Payment", "Delivery", "Receipt"]);
export const system = (place: number): string => SYSTEMS[place - 1] ?? `System ${formatNumber(place)}`;
export const systemOf = (facts: Facts): string => system(count(facts, "system"));

export const calls = (value: number): string => formatCount(value, "call", "calls");
export const orders = (value: number): string => formatCount(value, "order", "orders");
export const people = (value: number): string => formatCount(value, "person waits", "people wait");

/** 6 → "6 seconds"; 0.3 → "0.3 seconds"; 5,820 → "97 minutes". */
export function seconds(value: number): string {
  if (value >= 120) return formatCount(Math.round(value / 60), "minute", "minutes");
  return value < 10 ? `${formatDecimal(value)} seconds` : formatCount(Math.round(value), "second", "seconds");
}
