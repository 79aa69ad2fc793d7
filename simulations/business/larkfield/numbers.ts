/** The numbers under which random values are drawn, read off the world. Why there are such numbers: `numberOfType.ts`. */
import { MOST_KEYS } from "./request/numberOfType.ts";
import type { LarkfieldState } from "./state.ts";

/** Larger than the number of any domain, and than the decisions, changes or wishes of one. */
const DOMAIN_NUMBERS = 2_048;
const NUMBERS_PER_DOMAIN = 65_536;

/** `typeKey` is type × keys + key. */
export function numberOfKey({ types, parameters }: LarkfieldState, typeKey: number): number {
  const key = typeKey % parameters["facts.keys"];
  return types.number[(typeKey - key) / parameters["facts.keys"]]! * MOST_KEYS + key;
}

export function numberOfFlow({ types, domains }: LarkfieldState, type: number, reader: number): number {
  return types.number[type]! * DOMAIN_NUMBERS + domains.number[reader]!;
}

/** Of the next decision that a domain will take up: its decisions are counted from 0. */
export function numberOfDecision({ domains, decisionsOfDomain }: LarkfieldState, domain: number): number {
  return domains.number[domain]! * NUMBERS_PER_DOMAIN + decisionsOfDomain[domain]!.length;
}

/** A change is known by its type and the version it made. */
export function numberOfChange({ changes, types }: LarkfieldState, change: number): number {
  return types.number[changes.type[change]!]! * NUMBERS_PER_DOMAIN + changes.version[change]!;
}

/** The reader of a flow, where the type is known by other means. */
export function numberOfReader({ flows, domains }: LarkfieldState, flow: number): number {
  return domains.number[flows.reader[flow]!]!;
}

/** `serial` counts the wishes of the domain from 0. */
export function numberOfWish({ domains }: LarkfieldState, domain: number, serial: number): number {
  return domains.number[domain]! * NUMBERS_PER_DOMAIN + serial;
}

/** A ticket of a domain's constant demand, by which of its own it is, from 0. */
export function numberOfDemand({ domains }: LarkfieldState, domain: number, serial: number): number {
  return domains.number[domain]! * NUMBERS_PER_DOMAIN + serial;
}
