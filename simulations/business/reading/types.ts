import type { InstantMs } from "../../kernel/index.ts";

/** Kinds of work as people tell them apart: an owner's adaptation, and the repair of a reader whom it concerns. */
export const workKinds = ["own", "adapt", "repair", "connect", "wish", "publish", "move"] as const;
export type TicketKind = (typeof workKinds)[number];

/** Where a system stands on its way to publishing its fact once for everyone. */
export type PublishState = "no" | "queued" | "working" | "yes";

export interface SystemView {
  /** Index in the scenario; systems that have not joined yet are not in the snapshot. */
  readonly index: number;
  readonly code: string;
  readonly joinedAt: InstantMs;
  /** Tickets waiting or in work. */
  readonly open: number;
  readonly openBy: Readonly<Record<TicketKind, number>>;
  readonly people: number;
  readonly published: PublishState;
  /** Live links that read this system's fact. */
  readonly readers: number;
  /** Share of the team's time worked in the last quarter (or since it joined), 0–1. */
  readonly busyShare: number;
}

export interface LinkView {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly kind: "own" | "published";
  readonly state: "connecting" | "current" | "late";
  /** Changes of the source that this reader does not understand yet. */
  readonly changesBehind: number;
}

/** A mark travelling between two systems at the slow tempo: a change to its readers, or a ticket to the team that has to do it. */
export interface Move {
  readonly at: InstantMs;
  readonly from: number;
  readonly to: number;
  readonly kind: "change" | "ticket";
}

export interface LandscapeTotals {
  /** Systems that have joined. */
  readonly systems: number;
  /** Links that are live. */
  readonly links: number;
  /** What has to be kept running: each own link, each published fact, each reader attached to published facts. */
  readonly connections: number;
  /** Readers that turn somebody else's fact into their own words: one per live link, published or not. */
  readonly translations: number;
  readonly openTickets: number;
  /** Team time spent on integration in the last quarter, as a share of all team time, 0–1. */
  readonly integrationShare: number;
  /** Live links that are behind their source, 0–1. */
  readonly lateShare: number;
  /** Person-days of integration work done since the start. */
  readonly teamDaysIntegration: number;
  /** Working days the most recently fulfilled wish took, or null before the first. */
  readonly lastWishWaitDays: number | null;
}

/** Wishes asked in one half-year, however long they took. */
export interface HalfYear {
  /** From 1. */
  readonly half: number;
  /** Systems at its end. */
  readonly systems: number;
  readonly wishes: number;
  readonly waitDaysMean: number | null;
  readonly waitDaysMedian: number | null;
}

export interface WishView {
  readonly id: number;
  /** The system whose team asked. */
  readonly system: number;
  /** The system whose team has the figure. */
  readonly owner: number;
  readonly askedAt: InstantMs;
  readonly workingAt: InstantMs | null;
}

/** One system's way to publishing its fact once for everyone; null for what has not happened before the end. */
export interface Publication {
  readonly system: number;
  readonly orderedAt: InstantMs;
  readonly beganAt: InstantMs | null;
  readonly doneAt: InstantMs | null;
  /** Readers that had a link of their own and move over: one ticket each. */
  readonly moves: number;
  /** Person-days for describing the fact and for these moves. */
  readonly costDays: number;
}

/** One person more in a team, until the end. */
export interface Hire {
  readonly system: number;
  readonly at: InstantMs;
  readonly costDays: number;
}
