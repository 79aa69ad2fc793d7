import { copyStates } from "../../../business/index.ts";
import type { LensFrame, Phrase, ViewTable } from "../../../lens/index.ts";
import type { CopiesPicture } from "../CopiesPicture.ts";
import { bandOf, RING_AGES_MS } from "./boardLayout.ts";

type Frame = LensFrame<CopiesPicture>;

/** The board in words: how many copies of whom, how old, how many right, and what is wrong with the others. */
export function describeCopies({ picture, numbers }: Frame): readonly Phrase[] {
  const { state, readers, kind } = picture;
  if (state.length === 0) return [{ code: "copies.none", parameters: {} }];
  const counts = countsOf(state);
  const right = counts[0]! + counts[1]!;
  const age = numbers.find(({ code }) => code === "age")?.value ?? null;
  const wrong = copyStates.flatMap((cause, index) =>
    index > 1 && counts[index]! > 0 ? [{ code: `copies.${cause}`, parameters: { count: counts[index]! } }] : [],
  );
  return [
    { code: "copies.size", parameters: { copies: state.length, readers: readers.length, kind } },
    ...(age === null ? [] : [{ code: "copies.age", parameters: { ageMs: age } }]),
    { code: "copies.right", parameters: { right, copies: state.length } },
    ...(counts[1]! > 0 ? [{ code: "copies.cutOff", parameters: { count: counts[1]! } }] : []),
    ...wrong,
    ...worstReader(picture),
  ];
}

/** Who has the largest share of wrong copies, if anybody has any. */
function worstReader({ reader, state, readers, kind }: CopiesPicture): readonly Phrase[] {
  const rows = readers.map((code, place) => {
    const own = Array.from(state).filter((_, copy) => reader[copy] === place);
    return { code, copies: own.length, wrong: own.filter((one) => one > 1).length };
  });
  const worst = rows.reduce((most, row) => (row.wrong * most.copies > most.wrong * row.copies ? row : most), rows[0]!);
  if (worst.wrong === 0 || rows.length < 2) return [];
  return [{ code: "copies.worst", parameters: { kind, reader: worst.code, wrong: worst.wrong, copies: worst.copies } }];
}

/** One row a reader: how many copies, how old, and what they are. */
export function tableOfCopies({ picture }: Frame): ViewTable {
  const { reader, state, ageMs, readers, kind } = picture;
  return {
    columns: ["reader", "copies", "young", "old", ...copyStates],
    rows: readers.map((code, place) => {
      const own = Array.from(state.keys()).filter((copy) => reader[copy] === place);
      const young = own.filter((copy) => bandOf(ageMs[copy]!) === 0).length;
      const old = own.filter((copy) => ageMs[copy]! >= RING_AGES_MS[2]).length;
      const counts = countsOf(own.map((copy) => state[copy]!));
      return [`${kind}:${code}`, own.length, young, old, ...counts];
    }),
  };
}

function countsOf(states: Iterable<number>): number[] {
  const counts = copyStates.map(() => 0);
  for (const one of states) counts[one]! += 1;
  return counts;
}
