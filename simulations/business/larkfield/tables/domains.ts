import type { Join } from "../request/joinList.ts";
import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

export interface DomainTable {
  count: number;
  /** Under which its random values are drawn (`numberOfType.ts`). */
  number: Int32Array;
  archetype: Int32Array;
  joinAt: Float64Array;
  /** People whom its team has at first. */
  people: Int32Array;
  /** Mean days between its definition changes; 0 = never. */
  changeEveryDays: Float64Array;
  joined: Uint8Array;
  practice: Uint8Array;
  contractTickets: Int32Array;
  /** Whether it has been ordered to tell every reader of its changes. */
  tells: Uint8Array;
  /** Whether somebody pays for standing behind its facts; where nobody does, a change is simply there. */
  paid: Uint8Array;
  /** The ticket of its enabling; NONE before it is ordered. */
  enableTicket: Int32Array;
  /** When the system of record, or the reading system, went down last; NONE while it is up. */
  sourceDownAt: Float64Array;
  readerDownAt: Float64Array;
  /** When the last outage began. */
  sourceFailedAt: Float64Array;
  readerFailedAt: Float64Array;
}

export function createDomains(joins: readonly Join[], parameters: Parameters): DomainTable {
  return {
    count: joins.length,
    number: Int32Array.from(joins, ({ number }) => number),
    archetype: Int32Array.from(joins, ({ archetype }) => archetype),
    joinAt: Float64Array.from(joins, ({ at }) => at),
    people: Int32Array.from(joins, ({ people }) => people ?? parameters["team.people"]),
    changeEveryDays: Float64Array.from(
      joins,
      ({ changeEveryDays }) => changeEveryDays ?? parameters["changes.everyDays"],
    ),
    joined: new Uint8Array(joins.length),
    practice: new Uint8Array(joins.length),
    contractTickets: new Int32Array(joins.length),
    tells: new Uint8Array(joins.length),
    paid: new Uint8Array(joins.length).fill(1),
    enableTicket: new Int32Array(joins.length).fill(NONE),
    sourceDownAt: new Float64Array(joins.length).fill(NONE),
    readerDownAt: new Float64Array(joins.length).fill(NONE),
    sourceFailedAt: new Float64Array(joins.length).fill(-Infinity),
    readerFailedAt: new Float64Array(joins.length).fill(-Infinity),
  };
}
