import type { InstantMs } from "../../kernel/index.ts";

/** What can become of a figure of a past day: it comes out as it was true, as it had been before, or not at all. */
export const trueStates = ["right", "wrong", "hole"] as const;
/** What people could know of it that day: what was true, only an older value, or nothing is left to tell. */
export const knownStates = ["right", "older", "hole"] as const;
/** In place of a state: there was no such figure yet. */
export const NOT_YET = 255;

/** What a new reader has of a figure: its flow is not there yet, it is right, or it is wrong. */
export const readerStates = ["waits", "right", "wrong"] as const;

/** A reader nobody planned for, at the instant shown. */
export interface NewReader {
  /** Codes of the domain that asks and of the one that it asks. */
  readonly reader: string;
  readonly owner: string;
  /** Days since it asked. */
  readonly days: number;
  /** One for each figure of the owner, by its number in `readerStates`. */
  readonly states: Uint8Array;
}

/** A day turned back to: what was true beside what could be known, both put together from what is kept at the end of the run. */
export interface TimeMachinePicture {
  readonly now: InstantMs;
  /** Days from day 0 to the instant, and from there to the end of the run. */
  readonly day: number;
  readonly daysAgo: number;
  /** Fact types: their names and the codes of their owners. Each has `keys` figures. */
  readonly facts: readonly string[];
  readonly owners: readonly string[];
  readonly keys: number;
  /** By figure (fact type × key): its number in `trueStates` and `knownStates`, or NOT_YET. */
  readonly trueThen: Uint8Array;
  readonly knownThen: Uint8Array;
  /** Share of the figures of each day of the run that comes out, 0–1. Plain numbers, as a page that is built keeps them. */
  readonly shares: readonly number[];
  readonly newReader: NewReader | null;
}
