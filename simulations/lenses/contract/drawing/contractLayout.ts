import type { ContractPicture } from "../ContractPicture.ts";

/** Readers that are drawn; of more the rest is told as a number. */
export const MOST_READERS = 12;

export interface ContractLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isNarrow: boolean;
  /** The wishes of the source: rows of those that came through and those that were refused. */
  readonly wishes: {
    readonly left: number;
    readonly stepPx: number;
    readonly sizePx: number;
    readonly rowsY: readonly [number, number];
  };
  /** One place a reader, from its top left corner. */
  readonly cells: readonly { readonly x: number; readonly y: number }[];
  readonly cell: {
    readonly widthPx: number;
    readonly heightPx: number;
    /** The strip of the message: its top, and how high it is; a reader's plug is as high. */
    readonly stripY: number;
    readonly stripPx: number;
    /** How far a plug that does not fit stands off. */
    readonly offPx: number;
  };
}

/** The wishes above, the readers below: two abreast, or one on a phone. The height follows from how many there are. */
export function contractLayout(widthPx: number, { readers }: Pick<ContractPicture, "readers">): ContractLayout {
  const isNarrow = widthPx < 460;
  const shown = Math.min(MOST_READERS, readers.length);
  const abreast = isNarrow ? 1 : 2;
  const gapPx = 28;
  const cellPx = (widthPx - (abreast - 1) * gapPx) / abreast;
  const [stripPx, offPx] = isNarrow ? [13, 10] : [17, 13];
  const stripY = isNarrow ? 16 : 20;
  const heightPx = stripY + 2 * stripPx + offPx + (isNarrow ? 9 : 15);
  const top = isNarrow ? 84 : 104;
  const rows = Math.ceil(shown / abreast);
  const left = isNarrow ? 130 : 148;
  return {
    widthPx,
    heightPx: top + rows * heightPx + (readers.length > shown ? 20 : 0),
    isNarrow,
    wishes: {
      left,
      stepPx: Math.min(34, (widthPx - left) / 12),
      sizePx: isNarrow ? 17 : 22,
      rowsY: isNarrow ? [34, 57] : [40, 69],
    },
    cells: Array.from({ length: shown }, (_, index) => ({
      x: Math.floor(index / rows) * (cellPx + gapPx),
      y: top + (index % rows) * heightPx,
    })),
    cell: { widthPx: cellPx, heightPx, stripY, stripPx, offPx },
  };
}
