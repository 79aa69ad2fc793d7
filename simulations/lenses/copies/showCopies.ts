import { copyStates, UNKNOWN_MS } from "../../business/index.ts";
import type { CopyMarks, Larkfield } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { LensFrame, NumberShown } from "../../lens/index.ts";
import type { CopiesPicture } from "./CopiesPicture.ts";
import { kindOf, marksOf, medianAge } from "./tellCopies.ts";
import type { CopyKind } from "./CopiesBrief.ts";

const idKinds: Readonly<Record<CopyKind, string>> = { facts: "copy", handOn: "derived", messages: "figure" };
const RIGHT = copyStates.indexOf("right");
const CUT_OFF = copyStates.indexOf("cutOff");
const MISREAD = copyStates.indexOf("misread");

/** Everybody's copies around the truth, and what can be said of them in four numbers, at the world's present instant. */
export function showCopies(world: Larkfield): LensFrame<CopiesPicture> {
  const { state, now } = world.simulation;
  const kind = kindOf(state);
  const marks = marksOf(world);
  const rows = [...new Set(marks.reader)].sort((one, other) => one - other);
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  const readers = rows.map((row) => (kind === "facts" ? state.names[row]! : String(row + 1)));
  const id = (mark: number): string => `${idKinds[kind]}:${marks.row[mark]}.${marks.part[mark]}@${now}`;
  return {
    picture: {
      now,
      kind,
      readers,
      reader: marks.reader.map((row) => placeOf.get(row)!),
      state: marks.state,
      ageMs: marks.ageMs,
    },
    numbers: [...copyNumbers(marks, id), ...(kind === "facts" ? [valueShown(world)] : [])],
  };
}

function copyNumbers(marks: CopyMarks, id: (mark: number) => string): NumberShown[] {
  const all = Array.from({ length: marks.count }, (_, mark) => mark);
  const wrong = all.filter((mark) => marks.state[mark] !== RIGHT && marks.state[mark] !== CUT_OFF);
  const misread = all.filter((mark) => marks.state[mark] === MISREAD);
  const known = wrong.filter((mark) => marks.wrongMs[mark] !== UNKNOWN_MS);
  const byAge = all
    .filter((mark) => marks.ageMs[mark] !== UNKNOWN_MS)
    .sort((a, b) => marks.ageMs[a]! - marks.ageMs[b]!);
  const sorted = (these: readonly number[]) =>
    [...these].sort((a, b) => marks.wrongMs[a]! - marks.wrongMs[b]! || a - b);
  // The one that has been wrong longest explains why not all are right; it stays the same one for as long as it can.
  const longest = sorted(known).at(-1);
  const middle = sorted(misread)[misread.length >> 1];
  const aged = byAge[byAge.length >> 1];
  const isMisreadTold = misread.length > 0;
  const middleWrong = sorted(known)[known.length >> 1];
  return [
    {
      code: "right",
      value: marks.count === 0 ? null : 1 - wrong.length / marks.count,
      ...(longest !== undefined && { why: id(longest) }),
    },
    { code: "age", value: medianAge(marks), ...(aged !== undefined && { why: id(aged) }) },
    isMisreadTold
      ? { code: "misreadDays", value: marks.wrongMs[middle!]! / DAY_MS, why: id(middle!) }
      : {
          code: "wrongDays",
          value: middleWrong === undefined ? null : marks.wrongMs[middleWrong]! / DAY_MS,
          ...(middleWrong !== undefined && { why: id(middleWrong) }),
        },
  ];
}

/** Value of the last quarter that is over. */
function valueShown({ simulation: { state } }: Larkfield): NumberShown {
  const last = state.figures.at(-1);
  return { code: "value", value: last?.value ?? null, ...(last && { why: `quarter:${last.quarter}` }) };
}
