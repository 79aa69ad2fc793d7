import { DAY_MS } from "../../kernel/index.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { NONE } from "../larkfield/tables/names.ts";
import { Reading } from "../larkfield/tables/shapes.ts";

/** What changes of a message's shape did from one instant to another. */
export interface ShapeFigures {
  readonly changes: number;
  /** Those that the check did not let through. */
  readonly refused: number;
  /** Reader-days on which a reader failed for all to see, and on which it read on and was mistaken. */
  readonly loudDays: number;
  readonly silentDays: number;
}

export function shapeFigures({ shapes }: LarkfieldState, from: number, to: number): ShapeFigures {
  const { changes, spells } = shapes;
  let [count, refused] = [0, 0];
  for (let row = 0; row < changes.count; row++) {
    if (changes.at[row]! < from || changes.at[row]! >= to) continue;
    count += 1;
    if (changes.version[row] === NONE) refused += 1;
  }
  const days = { [Reading.loud]: 0, [Reading.silent]: 0 };
  for (let row = 0; row < spells.count; row++) {
    const end = spells.to[row] === NONE ? to : Math.min(spells.to[row]!, to);
    const reading = spells.reading[row] as typeof Reading.loud | typeof Reading.silent;
    days[reading] += Math.max(0, end - Math.max(spells.from[row]!, from)) / DAY_MS;
  }
  return { changes: count, refused, loudDays: days[Reading.loud], silentDays: days[Reading.silent] };
}

/** A reader of the messages at the instant of the world. */
export interface ShapeReader {
  readonly reading: "fine" | "loud" | "silent";
  /** Versions that the source is ahead of it; less than 0 where the reader was built first. */
  readonly behind: number;
}

export function shapeReaders({ shapes }: LarkfieldState): ShapeReader[] {
  const names = ["fine", "loud", "silent"] as const;
  return Array.from(shapes.reading, (reading, reader) => ({
    reading: names[reading]!,
    behind: shapes.sent - shapes.known[reader]!,
  }));
}

/** A time at which a reader did not read rightly. */
export interface ShapeSpell {
  readonly reader: number;
  readonly reading: "loud" | "silent";
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
}

/** All of them so far, in the order in which they began. */
export function shapeSpells({ shapes: { spells } }: LarkfieldState): ShapeSpell[] {
  return Array.from({ length: spells.count }, (_, row) => ({
    reader: spells.reader[row]!,
    reading: spells.reading[row] === Reading.loud ? "loud" : "silent",
    from: spells.from[row]!,
    to: spells.to[row] === NONE ? null : spells.to[row]!,
  }));
}
