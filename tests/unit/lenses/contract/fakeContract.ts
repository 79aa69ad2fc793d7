import type {
  ContractPicture,
  PicturePin,
  PictureReader,
} from "../../../../simulations/lenses/contract/ContractPicture.ts";

const TYPES = ["whole", "decimal", "text"] as const;
const placed = (column: number) => ({ column, field: column, type: TYPES[column % 3]!, slot: 0, slots: 1 });

/** A message of nine fields, and readers of which every third fails and every third is mistaken, each with its sixth field. */
export function fakeContract(readers: number): ContractPicture {
  const reader = (row: number): PictureReader => {
    const reading = (["fine", "loud", "silent"] as const)[row % 3]!;
    const state = (["fits", "gone", "otherMeaning"] as const)[row % 3]!;
    const pins = [0, 2, 5, 7].map((column): PicturePin => ({
      ...placed(column),
      state: column === 5 ? state : "fits",
    }));
    return { reading, known: 3, pins };
  };
  return {
    now: 0,
    check: "backward",
    sent: 4,
    newest: 5,
    columns: 9,
    holes: Array.from({ length: 9 }, (_, column) => ({ ...placed(column), isOld: false })),
    readers: Array.from({ length: readers }, (_, row) => reader(row)),
    changes: [
      { row: 0, at: 0, kind: "renamed", field: 2, isRefused: true, isHidden: false },
      { row: 1, at: 0, kind: "meaning", field: 5, isRefused: false, isHidden: true },
    ],
  };
}
