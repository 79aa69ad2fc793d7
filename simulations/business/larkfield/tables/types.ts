import { HOUR_MS } from "../../../kernel/index.ts";
import { changeHours } from "../request/catalogue.ts";
import type { Join } from "../request/joinList.ts";
import { numberOfType } from "../request/numberOfType.ts";
import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

export interface TypeTable {
  count: number;
  number: Int32Array;
  domain: Int32Array;
  everyMs: Float64Array;
  answersCalls: Uint8Array;
  /** Definition version of the source. */
  version: Int32Array;
  /** The oldest version that contract readers are served. */
  served: Int32Array;
  /** Until when the keeping of an older meaning has been put into a queue; NONE while none is kept. */
  keptUntil: Float64Array;
  /** How often an older meaning began to be kept: the serial of the weeks that follow. */
  keepings: Int32Array;
  published: Uint8Array;
  hasTopic: Uint8Array;
  /** Open repair of the owner or the centre for all readers; NONE when there is none. */
  repairTicket: Int32Array;
  /** Adaptations at the centre that are not done yet. */
  centreAdapts: Int32Array;
  /** Repairs for all readers that were ordered. */
  repairs: Int32Array;
}

export function createTypes(
  parameters: Parameters,
  joins: readonly Join[],
  draw: (name: string, entity: number) => number,
): TypeTable {
  const perDomain = parameters["facts.typesPerDomain"];
  const typeCount = joins.length * perDomain;
  const typeNumbers = Int32Array.from({ length: typeCount }, (_, type) =>
    numberOfType(joins[Math.floor(type / perDomain)]!.number, type % perDomain),
  );
  return {
    count: typeCount,
    number: typeNumbers,
    domain: Int32Array.from({ length: typeCount }, (_, type) => Math.floor(type / perDomain)),
    everyMs: Float64Array.from(typeNumbers, (number) => everyMs(parameters, draw("fact.rate", number))),
    answersCalls: Uint8Array.from(typeNumbers, (number) => (draw("calls", number) < parameters["calls.share"] ? 1 : 0)),
    version: new Int32Array(typeCount),
    served: new Int32Array(typeCount),
    keptUntil: new Float64Array(typeCount).fill(NONE),
    keepings: new Int32Array(typeCount),
    published: new Uint8Array(typeCount),
    hasTopic: new Uint8Array(typeCount),
    repairTicket: new Int32Array(typeCount).fill(NONE),
    centreAdapts: new Int32Array(typeCount),
    repairs: new Int32Array(typeCount),
  };
}

function everyMs(parameters: Parameters, u: number): number {
  const hours = parameters["facts.changeEveryHours"] || changeHours[Math.floor(u * changeHours.length)]!;
  return hours * HOUR_MS;
}
