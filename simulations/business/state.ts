import { createStation } from "../kernel/index.ts";
import type { Station } from "../kernel/index.ts";
import type { Parameters } from "./parameters.ts";
import type { Command } from "./types.ts";

/** No row: a ticket without a link, a link without a move, a time that has not come. */
export const NONE = -1;

/** A system, its team, and its one fact. One row per system of the scenario, whether it has joined or not. */
export interface SystemRow {
  readonly code: string;
  /** Mean days between two changes of its fact. */
  readonly changeEveryDays: number;
  /** People when it joins; own work is sized by it. Hired people are servers of the station. */
  readonly people: number;
  /** NONE before it joins. */
  joinedAt: number;
  readonly team: Station;
  published: "no" | "queued" | "working" | "yes";
  /** Changes of the published fact that are not done yet. */
  changesUndone: number;
}

/** A flow from the owner of a fact to a reader. */
export interface LinkRow {
  readonly owner: number;
  readonly reader: number;
  /** `absent`: one of the two has not joined. `awaiting`: it waits until the owner has published. */
  state: "absent" | "awaiting" | "connecting" | "live";
  kind: "own" | "published";
  /** Adaptations of this own link that are not done yet. */
  adaptsOpen: number;
  /** Changes that broke the reader and are not repaired yet. */
  repairsOpen: number;
  isLate: boolean;
}

/** A change of what an owner's fact means. */
export interface ChangeTable {
  count: number;
  owner: Int32Array;
  /** The owner's how-manieth change. */
  serial: Int32Array;
  /** Live readers when it happened. */
  readers: Int32Array;
  at: Float64Array;
}

export const wishStages = ["owner", "figure", "reader", "works"] as const;

/** One more figure in an existing flow. */
export interface WishTable {
  count: number;
  asker: Int32Array;
  owner: Int32Array;
  /** Which figure of a published fact; NONE when asked over an own link. */
  figure: Int32Array;
  /** Index in `wishStages`; "figure" waits for one that somebody else asked for. */
  stage: Uint8Array;
  /** Tickets at the owner and at the asker; NONE when there is none. */
  ownerTicket: Int32Array;
  readerTicket: Int32Array;
  askedAt: Float64Array;
  workingAt: Float64Array;
}

/** Work in a team's backlog, in the order of opening. */
export interface TicketTable {
  count: number;
  /** Index in `ticketKinds`. */
  kind: Uint8Array;
  team: Int32Array;
  link: Int32Array;
  /** Row of the change or wish it comes from, or the system that publishes; NONE for own work. */
  subject: Int32Array;
  /** Sequence number of the event that opened it: its cause. */
  cause: Int32Array;
  /** Its place in the queue: tickets of this team that were waiting or in work when it was opened. */
  ahead: Int32Array;
  openedAt: Float64Array;
  startedAt: Float64Array;
  finishedAt: Float64Array;
  workMs: Float64Array;
}

/** Integrals for the late share, one cell per half-year. */
export interface Lateness {
  countedTo: number;
  live: number;
  late: number;
  liveMs: Float64Array;
  lateMs: Float64Array;
}

/** The business at an instant: plain data, all of it. */
export interface BusinessState {
  readonly parameters: Parameters;
  readonly commands: readonly Command[];
  readonly endAt: number;
  /** The system whose wishes the story follows. */
  readonly asker: number;
  readonly systems: SystemRow[];
  readonly links: LinkRow[];
  readonly changes: ChangeTable;
  readonly wishes: WishTable;
  readonly tickets: TicketTable;
  readonly lateness: Lateness;
  /** Per system and figure: 0 not in the published fact, 1 asked for, 2 there. */
  readonly figures: Uint8Array;
  /** Wishes asked before the end that do not work yet. */
  wishesUnsettled: number;
  /** The wish that was fulfilled last. */
  lastWish: number;
}

export interface SystemSeed {
  readonly code: string;
  readonly people: number;
  readonly changeEveryDays: number;
}

export function createState(options: {
  readonly parameters: Parameters;
  readonly commands: readonly Command[];
  readonly endAt: number;
  readonly asker: number;
  readonly halfYears: number;
  readonly systems: readonly SystemSeed[];
  readonly flows: readonly { readonly owner: number; readonly reader: number }[];
}): BusinessState {
  const rows = 1_024;
  return {
    parameters: options.parameters,
    commands: options.commands,
    endAt: options.endAt,
    asker: options.asker,
    systems: options.systems.map((system) => ({
      ...system,
      joinedAt: NONE,
      team: createStation({ servers: system.people }),
      published: "no",
      changesUndone: 0,
    })),
    links: options.flows.map((flow) => ({
      ...flow,
      state: "absent",
      kind: "own",
      adaptsOpen: 0,
      repairsOpen: 0,
      isLate: false,
    })),
    changes: {
      count: 0,
      owner: new Int32Array(rows),
      serial: new Int32Array(rows),
      readers: new Int32Array(rows),
      at: new Float64Array(rows),
    },
    wishes: {
      count: 0,
      asker: new Int32Array(rows),
      owner: new Int32Array(rows),
      figure: new Int32Array(rows),
      stage: new Uint8Array(rows),
      ownerTicket: new Int32Array(rows),
      readerTicket: new Int32Array(rows),
      askedAt: new Float64Array(rows),
      workingAt: new Float64Array(rows),
    },
    tickets: {
      count: 0,
      kind: new Uint8Array(4 * rows),
      team: new Int32Array(4 * rows),
      link: new Int32Array(4 * rows),
      subject: new Int32Array(4 * rows),
      cause: new Int32Array(4 * rows),
      ahead: new Int32Array(4 * rows),
      openedAt: new Float64Array(4 * rows),
      startedAt: new Float64Array(4 * rows),
      finishedAt: new Float64Array(4 * rows),
      workMs: new Float64Array(4 * rows),
    },
    lateness: {
      countedTo: 0,
      live: 0,
      late: 0,
      liveMs: new Float64Array(options.halfYears),
      lateMs: new Float64Array(options.halfYears),
    },
    figures: new Uint8Array(options.systems.length * options.parameters["publish.figures"]),
    wishesUnsettled: 0,
    lastWish: NONE,
  };
}
