import { createStation, DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { Station } from "../../kernel/index.ts";
import { NONE } from "../state.ts";
import type { CheckedLarkfield } from "./checkLarkfield.ts";
import type { Choices } from "./choices.ts";
import { archetypes, changeHours, decisionKinds } from "./catalogue.ts";
import { FIRST_BOUGHT, numberOfType } from "./numbers.ts";
import type { LarkfieldParameters } from "./parameters.ts";
import type { QuarterFigures } from "./types.ts";

export { NONE };

/** Who interprets a flow, and by whose rules it is repaired. A bypass is a consumer's flow that the centre repairs. */
export const Regime = { pair: 0, consumer: 1, centre: 2, owner: 3, bypass: 4 } as const;
export const Transport = { call: 0, file: 1, topic: 2 } as const;
export const FlowState = { building: 0, live: 1 } as const;
export const Published = { no: 0, underWay: 1, yes: 2 } as const;
export const Practice = { none: 0, underWay: 1, yes: 2 } as const;
export const TicketState = { waiting: 0, working: 1, done: 2, withdrawn: 3 } as const;

/** Most inputs a decision can have. */
export const MOST_INPUTS = 10;
/** The causes of a wrong input, in the order in which they are tried. */
export const wrongCauses = ["missing", "lost", "late", "misread", "mismapped"] as const;
export const Wrong = { missing: 0, lost: 1, late: 2, misread: 3, mismapped: 4 } as const;
export type WrongIndex = (typeof Wrong)[keyof typeof Wrong];

/** Partitions of a topic that is keyed. */
export const PARTITIONS = 2;

export interface DomainTable {
  count: number;
  /** What chance knows it by (`numbers.ts`). */
  number: Int32Array;
  archetype: Int32Array;
  /** 0 for Larkfield's own, 1 and up for bought retailers. */
  brand: Int32Array;
  joinAt: Float64Array;
  joined: Uint8Array;
  practice: Uint8Array;
  contractTickets: Int32Array;
  /** When the system of record, or the reading system, went down last; NONE while it is up. */
  sourceDownAt: Float64Array;
  readerDownAt: Float64Array;
  /** When the last outage began. */
  sourceFailedAt: Float64Array;
  readerFailedAt: Float64Array;
}

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
  published: Uint8Array;
  hasTopic: Uint8Array;
  /** Open repair of the owner or the centre for all readers; NONE when there is none. */
  repairTicket: Int32Array;
  /** Adaptations at the centre that are not done yet. */
  centreAdapts: Int32Array;
  /** Repairs for all readers that were ordered. */
  repairs: Int32Array;
}

/** The truth, by type × key: the newest fact. */
export interface TruthTable {
  x: Int32Array;
  fact: Int32Array;
  serial: Int32Array;
  /** The last offset of this key that has been delivered; NONE before the first. */
  offset: Int32Array;
}

export interface FactTable {
  count: number;
  typeKey: Int32Array;
  x: Int32Array;
  version: Int32Array;
  at: Float64Array;
  /** The key's how-manieth fact; minus the version for a restatement. */
  serial: Int32Array;
  lost: Uint8Array;
}

export interface FlowTable {
  count: number;
  number: Int32Array;
  type: Int32Array;
  reader: Int32Array;
  field: Uint8Array;
  state: Uint8Array;
  regime: Uint8Array;
  transport: Uint8Array;
  /** The definition version the reader knows. */
  known: Int32Array;
  isMismapped: Uint8Array;
  liveAt: Float64Array;
  /** How often a mapping was drawn: the serial of its next draw. */
  mappings: Int32Array;
  /** When its mapping was last drawn, or broken by somebody's release. */
  mappedAt: Float64Array;
  /** Open repair of this flow alone; NONE when there is none. */
  repairTicket: Int32Array;
  /** Adaptations of this flow that are not done yet. */
  adapts: Int32Array;
  /** The open build or migration; NONE when there is none. */
  buildTicket: Int32Array;
  fileAt: Float64Array;
}

/** What a reading system holds, by flow × key. */
export interface CopyTable {
  count: number;
  /** What the reader reads: the field in the message, read with the version the reader knew. */
  value: Int32Array;
  /** The fact it came from; NONE when there is no copy. */
  fact: Int32Array;
  /** Offset in the topic; NONE for a file. */
  offset: Int32Array;
  at: Float64Array;
  /** 0, or 1 + the cause that made the value differ from the fact's. */
  fault: Uint8Array;
  /** 0, or 1 + the outage that made it late; then the fact that did not come. */
  outage: Int32Array;
  due: Int32Array;
}

/** Every outage that has begun. */
export interface OutageTable {
  count: number;
  system: Int32Array;
  downAt: Float64Array;
  /** When it ended; NONE while it lasts. */
  upAt: Float64Array;
  /** Copies that it made late or whose message it lost, and that have not caught up. */
  behind: Int32Array;
  /** When the last of them had; NONE before. */
  caughtUpAt: Float64Array;
}

export interface DecisionTable {
  count: number;
  number: Int32Array;
  kind: Int32Array;
  domain: Int32Array;
  inputCount: Int32Array;
  /** Inputs without a working flow. */
  unbuilt: Int32Array;
  trust: Float64Array;
  createdAt: Float64Array;
  /** Occasions that wait for the next fact of an input. */
  triggered: Int32Array;
  /** Occasions that a fact of an input has brought about. */
  wakened: Int32Array;
}

export interface NeedTable {
  count: number;
  decision: Int32Array;
  at: Float64Array;
  workingAt: Float64Array;
  isBypassed: Uint8Array;
}

export interface ChangeTable {
  count: number;
  type: Int32Array;
  field: Int32Array;
  /** The version it made. */
  version: Int32Array;
  /** Keys it alters, one bit each. */
  keys: Int32Array;
  at: Float64Array;
  /** Its tickets that are not done yet. */
  ticketsOpen: Int32Array;
  /** Flows that used the field when it came and do not understand it yet. */
  flowsBehind: Int32Array;
  closedAt: Float64Array;
  /** Nobody had to do anything, and nobody uses the field. */
  isIdle: Uint8Array;
}

export const ticketKinds = ["build", "adapt", "repair", "migrate", "publish", "train", "enable"] as const;
export type LarkfieldTicketKind = (typeof ticketKinds)[number];
export const ticketParts = ["owner", "reader", "readerHalf", "centre", "team"] as const;
export type TicketPart = (typeof ticketParts)[number];

export interface TicketTable {
  count: number;
  kind: Uint8Array;
  part: Uint8Array;
  team: Int32Array;
  /** NONE when the ticket is not about one flow. */
  flow: Int32Array;
  /** The change, type or domain it is about; NONE for a flow alone. */
  subject: Int32Array;
  regime: Uint8Array;
  state: Uint8Array;
  /** Sequence number of the event that opened it. */
  cause: Int32Array;
  /** Tickets of the team that were waiting or in work when it was opened. */
  ahead: Int32Array;
  openedAt: Float64Array;
  startedAt: Float64Array;
  finishedAt: Float64Array;
  workMs: Float64Array;
}

/** Sums per quarter. */
export interface TallyTable {
  occasions: Float64Array;
  value: Float64Array;
  byHand: Float64Array;
  acted: Float64Array;
  /** Occasions all of whose flows exist, and those whose inputs could all be read. */
  built: Float64Array;
  readable: Float64Array;
  near: Float64Array;
  nearIntact: Float64Array;
  reads: Float64Array;
  right: Float64Array;
  /** quarter × cause */
  wrong: Float64Array;
  /** quarter × kind: occasions that could be judged, and those with all inputs right. */
  kindJudged: Float64Array;
  kindRight: Float64Array;
}

export interface LarkfieldState {
  readonly parameters: LarkfieldParameters;
  /** What holds now; before day 0 it does not count. */
  choices: Choices;
  /** What is chosen on day 0 and later, in order. */
  readonly stages: readonly Choices[];
  readonly dayZero: number;
  readonly endAt: number;
  readonly quarters: number;
  /** Whether day 0 has been: before it, everything is point-to-point. */
  hasChosen: boolean;
  readonly domains: DomainTable;
  /** One team a domain, then the centre, then the enabling team. */
  readonly teams: Station[];
  readonly types: TypeTable;
  /** Row in `changes` for each version of each type, from version 1. */
  readonly versions: number[][];
  /** For each type, after each version from 0: how often each field (and none of them) of each key was altered. */
  readonly alterations: Int32Array[][];
  readonly truth: TruthTable;
  readonly facts: FactTable;
  readonly flows: FlowTable;
  /** type × domain → flow */
  readonly flowOf: Int32Array;
  readonly flowsOfType: number[][];
  readonly flowsOfReader: number[][];
  readonly copies: CopyTable;
  readonly decisions: DecisionTable;
  /** decision × MOST_INPUTS → type */
  inputs: Int32Array;
  readonly decisionsOfDomain: number[][];
  readonly needs: NeedTable;
  readonly openNeeds: number[];
  readonly changes: ChangeTable;
  readonly tickets: TicketTable;
  /** Facts that wait until their source, or the broker, is up again. */
  withheld: number[];
  brokerDownAt: number;
  brokerUpAt: number;
  brokerFailedAt: number;
  readonly outages: OutageTable;
  /** The latest outage of each system, numbered as in `outages.ts`; NONE before the first. */
  readonly outageOf: Int32Array;
  readonly tally: TallyTable;
  /** Ages of the inputs read in this quarter, ms. */
  ages: Float64Array;
  ageCount: number;
  /** Bypasses that were begun. */
  bypasses: number;
  readonly figures: QuarterFigures[];
}

/** Calendar of three hundred and sixty-five days; a quarter is a fourth of it. */
export const YEAR_MS = 365 * DAY_MS;
export const LARKFIELD_QUARTER_MS = YEAR_MS / 4;

export function createLarkfieldState(
  checked: CheckedLarkfield,
  draw: (name: string, entity: number) => number,
): LarkfieldState {
  const { parameters, choices, years, stages } = checked;
  const dayZero = parameters["warmup.days"] * DAY_MS;
  const endAt = dayZero + years * YEAR_MS;
  const joins = joinList(parameters, dayZero, endAt);
  const perDomain = parameters["facts.typesPerDomain"];
  const keys = parameters["facts.keys"];
  const domainCount = joins.length;
  const typeCount = domainCount * perDomain;
  const typeNumbers = Int32Array.from({ length: typeCount }, (_, type) =>
    numberOfType(joins[Math.floor(type / perDomain)]!.number, type % perDomain),
  );
  const rows = 256;
  const quarters = years * 4;
  return {
    parameters,
    choices,
    stages: [choices, ...stages.map((stage) => stage.choices)],
    dayZero,
    endAt,
    quarters,
    hasChosen: false,
    domains: {
      count: domainCount,
      number: Int32Array.from(joins, ({ number }) => number),
      archetype: Int32Array.from(joins, ({ archetype }) => archetype),
      brand: Int32Array.from(joins, ({ brand }) => brand),
      joinAt: Float64Array.from(joins, ({ at }) => at),
      joined: new Uint8Array(domainCount),
      practice: new Uint8Array(domainCount),
      contractTickets: new Int32Array(domainCount),
      sourceDownAt: new Float64Array(domainCount).fill(NONE),
      readerDownAt: new Float64Array(domainCount).fill(NONE),
      sourceFailedAt: new Float64Array(domainCount).fill(-Infinity),
      readerFailedAt: new Float64Array(domainCount).fill(-Infinity),
    },
    teams: [
      ...joins.map(() => createStation({ servers: parameters["team.people"] })),
      createStation({ servers: parameters["central.people"] }),
      createStation({ servers: 1 }),
    ],
    types: {
      count: typeCount,
      number: typeNumbers,
      domain: Int32Array.from({ length: typeCount }, (_, type) => Math.floor(type / perDomain)),
      everyMs: Float64Array.from(typeNumbers, (number) => everyMs(parameters, draw("fact.rate", number))),
      answersCalls: Uint8Array.from(typeNumbers, (number) =>
        draw("calls", number) < parameters["calls.share"] ? 1 : 0,
      ),
      version: new Int32Array(typeCount),
      served: new Int32Array(typeCount),
      published: new Uint8Array(typeCount),
      hasTopic: new Uint8Array(typeCount),
      repairTicket: new Int32Array(typeCount).fill(NONE),
      centreAdapts: new Int32Array(typeCount),
      repairs: new Int32Array(typeCount),
    },
    versions: Array.from({ length: typeCount }, () => []),
    alterations: Array.from({ length: typeCount }, () => [new Int32Array(keys * (parameters["changes.fields"] + 1))]),
    truth: {
      x: new Int32Array(typeCount * keys),
      fact: new Int32Array(typeCount * keys).fill(NONE),
      serial: new Int32Array(typeCount * keys),
      offset: new Int32Array(typeCount * keys).fill(NONE),
    },
    facts: {
      count: 0,
      typeKey: new Int32Array(65_536),
      x: new Int32Array(65_536),
      version: new Int32Array(65_536),
      at: new Float64Array(65_536),
      serial: new Int32Array(65_536),
      lost: new Uint8Array(65_536),
    },
    flows: {
      count: 0,
      number: new Int32Array(rows),
      type: new Int32Array(rows),
      reader: new Int32Array(rows),
      field: new Uint8Array(rows),
      state: new Uint8Array(rows),
      regime: new Uint8Array(rows),
      transport: new Uint8Array(rows),
      known: new Int32Array(rows),
      isMismapped: new Uint8Array(rows),
      liveAt: new Float64Array(rows),
      mappings: new Int32Array(rows),
      mappedAt: new Float64Array(rows),
      repairTicket: new Int32Array(rows),
      adapts: new Int32Array(rows),
      buildTicket: new Int32Array(rows),
      fileAt: new Float64Array(rows),
    },
    flowOf: new Int32Array(typeCount * domainCount).fill(NONE),
    flowsOfType: Array.from({ length: typeCount }, () => []),
    flowsOfReader: Array.from({ length: domainCount }, () => []),
    copies: {
      count: 0,
      value: new Int32Array(4 * rows),
      fact: new Int32Array(4 * rows),
      offset: new Int32Array(4 * rows),
      at: new Float64Array(4 * rows),
      fault: new Uint8Array(4 * rows),
      outage: new Int32Array(4 * rows),
      due: new Int32Array(4 * rows),
    },
    decisions: {
      count: 0,
      number: new Int32Array(rows),
      kind: new Int32Array(rows),
      domain: new Int32Array(rows),
      inputCount: new Int32Array(rows),
      unbuilt: new Int32Array(rows),
      trust: new Float64Array(rows),
      createdAt: new Float64Array(rows),
      triggered: new Int32Array(rows),
      wakened: new Int32Array(rows),
    },
    inputs: new Int32Array(rows * MOST_INPUTS),
    decisionsOfDomain: Array.from({ length: domainCount }, () => []),
    needs: {
      count: 0,
      decision: new Int32Array(rows),
      at: new Float64Array(rows),
      workingAt: new Float64Array(rows),
      isBypassed: new Uint8Array(rows),
    },
    openNeeds: [],
    changes: {
      count: 0,
      type: new Int32Array(rows),
      field: new Int32Array(rows),
      version: new Int32Array(rows),
      keys: new Int32Array(rows),
      at: new Float64Array(rows),
      ticketsOpen: new Int32Array(rows),
      flowsBehind: new Int32Array(rows),
      closedAt: new Float64Array(rows),
      isIdle: new Uint8Array(rows),
    },
    tickets: {
      count: 0,
      kind: new Uint8Array(4 * rows),
      part: new Uint8Array(4 * rows),
      team: new Int32Array(4 * rows),
      flow: new Int32Array(4 * rows),
      subject: new Int32Array(4 * rows),
      regime: new Uint8Array(4 * rows),
      state: new Uint8Array(4 * rows),
      cause: new Int32Array(4 * rows),
      ahead: new Int32Array(4 * rows),
      openedAt: new Float64Array(4 * rows),
      startedAt: new Float64Array(4 * rows),
      finishedAt: new Float64Array(4 * rows),
      workMs: new Float64Array(4 * rows),
    },
    withheld: [],
    brokerDownAt: NONE,
    brokerUpAt: NONE,
    brokerFailedAt: -Infinity,
    outages: {
      count: 0,
      system: new Int32Array(rows),
      downAt: new Float64Array(rows),
      upAt: new Float64Array(rows),
      behind: new Int32Array(rows),
      caughtUpAt: new Float64Array(rows),
    },
    outageOf: new Int32Array(2 * domainCount + 1).fill(NONE),
    tally: createTally(quarters),
    ages: new Float64Array(32_768),
    ageCount: 0,
    bypasses: 0,
    figures: [],
  };
}

function createTally(quarters: number): TallyTable {
  const cells = (): Float64Array => new Float64Array(quarters);
  return {
    occasions: cells(),
    value: cells(),
    byHand: cells(),
    acted: cells(),
    built: cells(),
    readable: cells(),
    near: cells(),
    nearIntact: cells(),
    reads: cells(),
    right: cells(),
    wrong: new Float64Array(quarters * wrongCauses.length),
    kindJudged: new Float64Array(quarters * decisionKinds.length),
    kindRight: new Float64Array(quarters * decisionKinds.length),
  };
}

function everyMs(parameters: LarkfieldParameters, u: number): number {
  const hours = parameters["facts.changeEveryHours"] || changeHours[Math.floor(u * changeHours.length)]!;
  return hours * HOUR_MS;
}

interface Join {
  readonly at: number;
  readonly number: number;
  readonly archetype: number;
  readonly brand: number;
}

/** Every domain that takes part before the end, in the order in which it joins. */
function joinList(parameters: LarkfieldParameters, dayZero: number, endAt: number): readonly Join[] {
  const start = parameters["domains.start"];
  const growth = parameters["domains.growth"];
  const joins: Join[] = [];
  const own = (at: number): number =>
    joins.push({ at, number: joins.length, archetype: joins.length % archetypes.length, brand: 0 });
  for (let index = 0; index < start; index++) own(0);
  for (let index = 1; growth > 0; index++) {
    const at = dayZero + Math.round((index * YEAR_MS) / growth);
    if (at >= endAt) break;
    own(at);
  }
  const boughtAt = dayZero + parameters["acquisition.day"] * DAY_MS;
  if (growth > 0 && boughtAt < endAt) {
    for (let index = 0; index < parameters["acquisition.domains"]; index++) {
      joins.push({ at: boughtAt, number: FIRST_BOUGHT + index, archetype: index % archetypes.length, brand: 1 });
    }
  }
  return joins.sort((x, y) => x.at - y.at);
}
