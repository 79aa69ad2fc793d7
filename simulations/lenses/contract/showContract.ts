import { shapeBoard, shapeFigures, shapeSpells } from "../../business/index.ts";
import type { BoardField, Larkfield, LarkfieldState, ShapeBoard } from "../../business/index.ts";
import type { LensFrame, NumberShown } from "../../lens/index.ts";
import type { ContractPicture, PlacedField } from "./ContractPicture.ts";

/** Wishes of the source that a drawing may want to show. */
const LATEST = 12;

/** What the contract shows at the world's present instant. */
export function showContract({ simulation: { state, now } }: Larkfield): LensFrame<ContractPicture> {
  const board = shapeBoard(state, LATEST);
  const picture = pictureOf(state, board, now);
  return { picture, numbers: numbersOf(state, board, now) };
}

function pictureOf({ parameters }: LarkfieldState, board: ShapeBoard, now: number): ContractPicture {
  const { sent, newest, holes, readers, changes } = board;
  const all = [...holes, ...readers.flatMap(({ pins }) => pins)];
  const place = placing(all);
  return {
    now,
    check: parameters["shapes.compatibility"],
    sent,
    newest,
    columns: new Set(all.map(({ field }) => field)).size,
    holes: holes.map((hole) => ({ ...place(hole), isOld: hole.isOld })),
    readers: readers.map(({ reading, known, pins }) => ({
      reading,
      known,
      pins: pins.map((pin) => ({ ...place(pin), state: pin.state })),
    })),
    changes: changes.map(({ version, ...change }) => ({ ...change, isRefused: version === null })),
  };
}

/** A column for every field that is sent or asked for, and a place in it for each of its names: older ones first. */
function placing(all: readonly BoardField[]): (field: BoardField) => PlacedField {
  const inOrder = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((one, other) => one - other);
  const columns = inOrder(all.map(({ field }) => field));
  const names = new Map(
    columns.map((field) => [field, inOrder(all.filter((one) => one.field === field).map(({ name }) => name))]),
  );
  return ({ field, name, type }) => ({
    field,
    type,
    column: columns.indexOf(field),
    slot: names.get(field)!.indexOf(name),
    slots: names.get(field)!.length,
  });
}

function numbersOf(state: LarkfieldState, { holes, readers, changes }: ShapeBoard, now: number): NumberShown[] {
  const { dayZero } = state;
  const { loudDays, silentDays, ...counts } = shapeFigures(state, dayZero, now);
  const oldServed = holes.filter(({ isOld }) => isOld).length;
  const refusal = changes.findLast(({ version }) => version === null);
  const misled = readers.findIndex(({ reading }) => reading === "silent");
  const soFar = (code: string, reading: "loud" | "silent", value: number): NumberShown => {
    const longest = longestSpell(state, reading, now);
    return longest === null ? { code, value } : { code, value, why: `reading:${longest.reader}@${longest.from}` };
  };
  return [
    {
      code: "mistaken",
      value: readers.filter(({ reading }) => reading === "silent").length,
      ...(misled >= 0 && { why: `reading:${misled}@${now}` }),
    },
    soFar("silentDays", "silent", silentDays),
    soFar("loudDays", "loud", loudDays),
    {
      code: "refusedShare",
      value: counts.changes === 0 ? null : counts.refused / counts.changes,
      ...(refusal && { why: `refusal:${refusal.row}@${now}` }),
    },
    ...(oldServed === 0 ? [] : [{ code: "oldServed", value: oldServed }]),
  ];
}

/** The time at which a reader got on so for longest: it stands for the others. */
function longestSpell(state: LarkfieldState, reading: "loud" | "silent", now: number) {
  const spells = shapeSpells(state).filter((spell) => spell.reading === reading);
  if (spells.length === 0) return null;
  const lasted = ({ from, to }: { from: number; to: number | null }): number => (to ?? now) - from;
  return spells.reduce((longest, spell) => (lasted(spell) > lasted(longest) ? spell : longest));
}
