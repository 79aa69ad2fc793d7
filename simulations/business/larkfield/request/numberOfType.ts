/**
 * A domain, fact type, key, flow, decision, change or wish has a number of its own, and random values that concern it are
 * drawn under that number (`simulation.draw(name, number, serial)`). A row of a table would not do: rows are given out in
 * the order in which things come to be, so they depend on how many others there are. With numbers, a domain behaves the
 * same however many join before or after it, and a run of one year is the first year of a longer one.
 */

/** The number of the first bought domain: more than Larkfield's own can ever be. */
export const FIRST_BOUGHT = 1_000;

/** The most fact types that `facts.typesPerDomain` allows, and the most keys that `facts.keys` does. */
export const MOST_TYPES = 4;
export const MOST_KEYS = 16;

/** `index` counts the fact types of the domain from 0. */
export function numberOfType(domainNumber: number, index: number): number {
  return domainNumber * MOST_TYPES + index;
}
