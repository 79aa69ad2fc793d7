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
