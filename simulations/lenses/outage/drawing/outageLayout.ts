/** Where everything of chain and log stands, in px of the picture. */
export interface OutageLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isNarrow: boolean;
  /** The chain: the middles of its stations, their radius, the room of one. */
  readonly stationsX: readonly number[];
  readonly stationY: number;
  readonly stationPx: number;
  readonly columnPx: number;
  readonly chainRight: number;
  /** A caller, and the first row of a line. */
  readonly callerPx: number;
  readonly firstRowY: number;
  readonly rowPx: number;
  /** Rows of a line that find room. */
  readonly rows: number;
  /** The line of outcomes below. */
  readonly outcomeY: number;
  readonly log: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const NARROW_PX = 460;
/** Where the names stand in two heights, so that neighbours do not touch. */
export const NAME_STEP_PX = 13;

/** Where the headings of both stand. */
export const TITLE_Y = 11;

export function outageLayout(widthPx: number, heightPx: number, systems: number): OutageLayout {
  const isNarrow = widthPx < NARROW_PX;
  const logPx = isNarrow ? 104 : 150;
  const chainRight = widthPx - logPx - (isNarrow ? 10 : 20);
  const columnPx = chainRight / Math.max(1, systems);
  const stationPx = Math.min(isNarrow ? 12 : 16, columnPx * 0.36);
  const stationY = (isNarrow ? 48 : 44) + stationPx;
  const callerPx = isNarrow ? 10 : 13;
  const rowPx = callerPx * 1.28;
  const firstRowY = stationY + stationPx + callerPx * 0.9;
  const outcomeY = heightPx - 6;
  const rows = Math.max(3, Math.floor((outcomeY - 34 - firstRowY) / rowPx));
  return {
    widthPx,
    heightPx,
    isNarrow,
    stationsX: Array.from({ length: systems }, (_, index) => (index + 0.5) * columnPx),
    stationY,
    stationPx,
    columnPx,
    chainRight,
    callerPx,
    firstRowY,
    rowPx,
    rows,
    outcomeY,
    log: {
      left: widthPx - logPx,
      right: widthPx - logPx + (isNarrow ? 28 : 44),
      top: stationY - stationPx,
      bottom: outcomeY - 40,
    },
  };
}
