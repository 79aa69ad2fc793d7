/**
 * What chance knows things by. Rows of a table come in the order in which things come to be, so they tell how many others
 * there are; a number belongs to its thing alone. A domain is what it is however many join before or after it, and a run
 * of one year is the first year of a longer one.
 */
import type { LarkfieldState } from "./state.ts";

/** The first number of a bought domain: more than Larkfield's own can ever be. */
export const FIRST_BOUGHT = 1_000;

/** The most fact types and keys that `facts.typesPerDomain` and `facts.keys` allow. */
const MOST_TYPES = 4;
const MOST_KEYS = 16;
/** More domains, and more decisions, changes or wishes of one, than there can be. */
const MANY_DOMAINS = 2_048;
const MANY = 65_536;

export function numberOfType(domainNumber: number, index: number): number {
  return domainNumber * MOST_TYPES + index;
}

/** `typeKey` is type × keys + key. */
export function numberOfKey({ types, parameters }: LarkfieldState, typeKey: number): number {
  const key = typeKey % parameters["facts.keys"];
  return types.number[(typeKey - key) / parameters["facts.keys"]]! * MOST_KEYS + key;
}

export function numberOfFlow({ types, domains }: LarkfieldState, type: number, reader: number): number {
  return types.number[type]! * MANY_DOMAINS + domains.number[reader]!;
}

/** The how-manieth decision of its domain, from 0. */
export function numberOfDecision({ domains, decisionsOfDomain }: LarkfieldState, domain: number): number {
  return domains.number[domain]! * MANY + decisionsOfDomain[domain]!.length;
}

/** A change is known by its type and the version it made. */
export function numberOfChange({ changes, types }: LarkfieldState, change: number): number {
  return types.number[changes.type[change]!]! * MANY + changes.version[change]!;
}

/** The reader of a flow, where the type is known by other means. */
export function numberOfReader({ flows, domains }: LarkfieldState, flow: number): number {
  return domains.number[flows.reader[flow]!]!;
}

/** The how-manieth wish of a domain, from 0. */
export function numberOfWish({ domains }: LarkfieldState, domain: number, serial: number): number {
  return domains.number[domain]! * MANY + serial;
}

/** A ticket of a domain's constant demand, by which of its own it is, from 0. */
export function numberOfDemand({ domains }: LarkfieldState, domain: number, serial: number): number {
  return domains.number[domain]! * MANY + serial;
}
