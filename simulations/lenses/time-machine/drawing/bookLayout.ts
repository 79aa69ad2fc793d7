/** Where the parts of the open book lie, px. */
export interface BookLayout {
  readonly heightPx: number;
  /** Space between two figures, and the side of one. */
  readonly pitchPx: number;
  readonly rowPx: number;
  readonly sizePx: number;
  /** Left edges of the leaves; both are as wide and as high. */
  readonly leftPx: number;
  readonly rightPx: number;
  readonly leafPx: number;
  readonly topPx: number;
  readonly leafHeightPx: number;
  /** Height of the head of a leaf, with its title and its count. */
  readonly headPx: number;
  /** The middle of a figure, from the corner of its leaf. */
  place(type: number, key: number): { readonly x: number; readonly y: number };
  /** Middle of the spine, and the y of each fact's name; every `everyName`-th is written. */
  readonly spinePx: number;
  nameY(type: number): number;
  readonly everyName: number;
  /** The line of a new reader, and the days below. */
  readonly readerY: number;
  readonly ribbonTop: number;
  readonly ribbonPx: number;
}

export interface BookSize {
  readonly widthPx: number;
  /** Left out: as high as its rows want to be. */
  readonly heightPx?: number;
  readonly types: number;
  readonly keys: number;
  /** Width of the longest name on the spine. */
  readonly namePx: number;
  readonly hasReader: boolean;
}

const TITLE_PX = 30;
const HEAD_PX = 44;
const FOOT_PX = 10;
/** Room at each side for the edges of the leaves below. */
const EDGES_PX = 13;
const READER_PX = 32;
const RIBBON_PX = 80;
const MOST_ROW_PX = 25;
const LEAST_ROW_PX = 9;
const NAME_ROW_PX = 13;
const READABLE_ROW_PX = 18;
/** All rows together. */
const MOST_ROWS_PX = 520;
const MOST_PITCH_PX = 50;

export function bookLayout({ widthPx, heightPx, types, keys, namePx, hasReader }: BookSize): BookLayout {
  const fixedPx = TITLE_PX + HEAD_PX + FOOT_PX + RIBBON_PX + (hasReader ? READER_PX : 0);
  const wanted =
    heightPx === undefined ? (widthPx < 460 ? 21 : MOST_ROW_PX) : (heightPx - fixedPx) / Math.max(1, types);
  // Figures stay large enough to be told apart, even where that is higher than was asked for; many kinds of facts get lower rows.
  const leastPx = Math.max(LEAST_ROW_PX, Math.min(READABLE_ROW_PX, MOST_ROWS_PX / Math.max(1, types)));
  const rowPx = Math.max(leastPx, Math.min(MOST_ROW_PX, wanted, MOST_ROWS_PX / Math.max(1, types)));
  const spineWidthPx = Math.min(namePx + 16, widthPx * 0.4);
  const leafPx = Math.min((widthPx - spineWidthPx) / 2 - EDGES_PX, MOST_PITCH_PX * keys + 24);
  const pitchPx = (leafPx - 14) / keys;
  const sizePx = Math.max(2, Math.min(rowPx - 5, pitchPx - 4, 18));
  const leafHeightPx = HEAD_PX + types * rowPx + FOOT_PX;
  const readerY = TITLE_PX + leafHeightPx + 30;
  return {
    heightPx: Math.round(fixedPx + types * rowPx),
    pitchPx,
    rowPx,
    sizePx,
    leafPx,
    leftPx: widthPx / 2 - spineWidthPx / 2 - leafPx,
    rightPx: widthPx / 2 + spineWidthPx / 2,
    topPx: TITLE_PX,
    leafHeightPx,
    headPx: HEAD_PX,
    place: (type, key) => ({ x: 7 + (key + 0.5) * pitchPx, y: HEAD_PX + (type + 0.5) * rowPx }),
    spinePx: widthPx / 2,
    nameY: (type) => TITLE_PX + HEAD_PX + (type + 0.5) * rowPx,
    everyName: Math.ceil(NAME_ROW_PX / rowPx),
    readerY,
    ribbonTop: TITLE_PX + leafHeightPx + (hasReader ? READER_PX : 0) + 40,
    ribbonPx: RIBBON_PX - 54,
  };
}
