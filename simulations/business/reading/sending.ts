import { MINUTE_MS } from "../../kernel/index.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { SentTable } from "../larkfield/tables/sending.ts";
import { NONE } from "../larkfield/tables/names.ts";

/** What became of all that a system did and told so far. */
export interface SendingFigures {
  readonly done: number;
  /** Done, and nobody will ever hear of it. */
  readonly lost: number;
  /** Told, and never done. */
  readonly phantoms: number;
  /** Carried out more than once by the reader, and how many times too often in all. */
  readonly repeated: number;
  readonly tooOften: number;
  /** Times that one stands in the log, the mean over those that do; null when none does. */
  readonly copiesMean: number | null;
  /** From doing to standing in the log, the mean over those that do, ms; null when none does. */
  readonly lagMsMean: number | null;
  /** Messages of a key that came into the log before the one before them had, as a share of all that have one before; null without any. */
  readonly overtakenShare: number | null;
  /** Keys for which the reader does not show the last that stands in the log, by when it was done. */
  readonly wrongKeys: number;
  readonly crashes: number;
  /** Messages that were read again, the mean over deaths of the reader; null when there was none. */
  readonly readAgainMean: number | null;
}

/** Whether something was done that nobody has been told, nor will be. */
export function isLost({ hasDied, hasHappened, sends }: SentTable, row: number): boolean {
  return hasDied[row] === 1 && hasHappened[row] === 1 && sends[row] === 0;
}

export function sendingFigures({ sending }: LarkfieldState): SendingFigures {
  const { sent, crashes, shown } = sending;
  const sum = { done: 0, lost: 0, phantoms: 0, repeated: 0, tooOften: 0 };
  let told = 0;
  let copies = 0;
  let lagMs = 0;
  let pairs = 0;
  let overtaken = 0;
  const newest = new Int32Array(shown.length).fill(NONE);
  for (let row = 0; row < sent.count; row++) {
    if (sent.hasHappened[row] === 1) sum.done += 1;
    else if (sent.sends[row]! > 0) sum.phantoms += 1;
    if (isLost(sent, row)) sum.lost += 1;
    if (sent.effects[row]! > 1) {
      sum.repeated += 1;
      sum.tooOften += sent.effects[row]! - 1;
    }
    if (sent.copies[row] === 0) continue;
    told += 1;
    copies += sent.copies[row]!;
    lagMs += sent.arrivedAt[row]! - sent.at[row]!;
    const key = sent.key[row]!;
    const before = newest[key]!;
    newest[key] = row;
    if (before === NONE) continue;
    pairs += 1;
    if (sent.arrivedAt[row]! < sent.arrivedAt[before]!) overtaken += 1;
  }
  let readAgain = 0;
  for (let row = 0; row < crashes.count; row++) readAgain += crashes.to[row]! - crashes.from[row]!;
  const share = (part: number, count: number): number | null => (count === 0 ? null : part / count);
  return {
    ...sum,
    copiesMean: share(copies, told),
    lagMsMean: share(lagMs, told),
    overtakenShare: share(overtaken, pairs),
    wrongKeys: newest.reduce((wrong, row, key) => wrong + (row !== NONE && shown[key] !== row ? 1 : 0), 0),
    crashes: crashes.count,
    readAgainMean: share(readAgain, crashes.count),
  };
}

/** The log at the instant of the world, and how far its reader has come. */
export interface LogView {
  /** The offset that the next message gets, and the one that the reader handles next. */
  readonly end: number;
  readonly position: number;
  /** Where the reader would begin again. */
  readonly stored: number;
  /** The oldest in it that has never been handled, and how long ago it was done, ms; null when there is none. */
  readonly oldest: number | null;
  readonly oldestMs: number | null;
  readonly isReaderDown: boolean;
}

export function logView({ sending }: LarkfieldState, now: number): LogView {
  const { sent, log, position, stored, isDown } = sending;
  let next = position;
  while (next < log.length && sent.effects[log[next]!]! > 0) next += 1;
  const oldest = log[next] ?? null;
  const oldestMs = oldest === null ? null : now - sent.at[oldest]!;
  return { end: log.length, position, stored, oldest, oldestMs, isReaderDown: isDown };
}

/** What was done in a time and told through the log. */
export interface HandledFigures {
  readonly done: number;
  readonly handled: number;
  /** Share handled of all that were done; null when none was. */
  readonly handledShare: number | null;
  /** From doing to the first handling, the longest, ms, and what it was; null when none was handled. */
  readonly longestMs: number | null;
  readonly longest: number | null;
}

/** What was done from one instant to another (ms). */
export function handledFigures({ sending: { sent } }: LarkfieldState, from: number, to: number): HandledFigures {
  let done = 0;
  let handled = 0;
  let longestMs = 0;
  let longest: number | null = null;
  for (let row = 0; row < sent.count; row++) {
    if (sent.hasHappened[row] === 0 || sent.at[row]! < from || sent.at[row]! >= to) continue;
    done += 1;
    if (sent.doneAt[row] === NONE) continue;
    handled += 1;
    const tookMs = sent.doneAt[row]! - sent.at[row]!;
    if (tookMs < longestMs) continue;
    longestMs = tookMs;
    longest = row;
  }
  return {
    done,
    handled,
    handledShare: done === 0 ? null : handled / done,
    longestMs: longest === null ? null : longestMs,
    longest,
  };
}

/** Of what was done in each minute from day 0 on: how many were handled within a time (ms). */
export function handledByMinute(
  { sending: { sent }, dayZero }: LarkfieldState,
  minutes: number,
  withinMs: number,
): Int32Array {
  const found = new Int32Array(minutes);
  for (let row = 0; row < sent.count; row++) {
    const minute = Math.floor((sent.at[row]! - dayZero) / MINUTE_MS);
    if (minute >= minutes) break;
    if (sent.doneAt[row] !== NONE && sent.doneAt[row]! - sent.at[row]! <= withinMs) found[minute]! += 1;
  }
  return found;
}

/** Something that was done and told: handled, not handled yet, or never to be heard of. */
export type DeedState = "handled" | "open" | "lost";

/** What was done after an instant (ms), the newest first: how long ago, and what became of it. */
export function deedsSince(
  { sending: { sent } }: LarkfieldState,
  after: number,
  now: number,
): { readonly ageMs: number; readonly state: DeedState }[] {
  const found: { ageMs: number; state: DeedState }[] = [];
  for (let row = sent.count - 1; row >= 0 && sent.at[row]! > after; row--) {
    const state = isLost(sent, row) ? "lost" : sent.doneAt[row] === NONE ? "open" : "handled";
    found.push({ ageMs: now - sent.at[row]!, state });
  }
  return found;
}
