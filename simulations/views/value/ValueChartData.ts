/** Which architecture a curve belongs to: it decides colour, line style and mark. */
export type ValueStyle = "point-to-point" | "bus" | "platform" | "backbone";

/** One quarter of a curve. Value as a share of what perfect information would have earned; null where it is not defined. */
export interface ValuePoint {
  readonly quarter: number;
  readonly value: number | null;
}

/** How far a quarter's value lies apart over several seeds. */
export interface ValueBandPoint {
  readonly quarter: number;
  readonly low: number;
  readonly high: number;
}

export interface ValueCurve {
  /** Unique among the curves of a chart, and the same from one update to the next. */
  readonly key: string;
  /** What the curve is called at its end, in the legend and in the text. */
  readonly label: string;
  readonly style: ValueStyle;
  /** A fair rival: the architecture's colour and style in a thinner line. */
  readonly isRival?: boolean;
  readonly points: readonly ValuePoint[];
  /** Quarters drawn so far, fractions included; default all. */
  readonly shownTo?: number;
  /** The same architecture before something was changed, ghosted behind the curve. */
  readonly previous?: readonly ValuePoint[];
  /** What the visitor drew for it. */
  readonly guess?: readonly ValuePoint[];
  readonly band?: readonly ValueBandPoint[];
}

/** A point somebody points at or has picked. */
export interface ValuePick {
  readonly key: string;
  readonly quarter: number;
}

/** A few words at a place of the plot, such as beside a crossing; with `isButton` they can be pressed. */
export interface ValueNote {
  readonly id: string;
  /** Where it belongs: quarters since the start, fractions included, and a share. */
  readonly at: number;
  readonly value: number;
  /** The share at which it is written; a thin line leads from there to its place. Default: at its place. */
  readonly textAt?: number;
  readonly label: string;
  /** What a button is called in full; begins with its label. */
  readonly name?: string;
  readonly style?: ValueStyle;
  readonly isButton?: boolean;
  /** What of it is different where there is little room, as on a phone. */
  readonly narrow?: Partial<Pick<ValueNote, "at" | "value" | "textAt" | "label">>;
}

export interface ValueChartData {
  /** In the order of their names; drawn so that rivals lie behind. */
  readonly curves: readonly ValueCurve[];
  /** Quarters on the axis, such as 12. */
  readonly quarters: number;
  /** What deciding everything by hand earns; null until a run has told. */
  readonly byHand: number | null;
  /** Things that happen to the business, by the quarter (fractions included) at which they do. */
  readonly marks?: readonly { readonly at: number; readonly label: string }[];
  readonly picked?: ValuePick | null;
  readonly notes?: readonly ValueNote[];
}

export interface ValueWords {
  /** "% of what perfect information would earn" */
  axis: string;
  /** 0.42 → "42 %" */
  share(value: number): string;
  /** 3 → "3" below the axis; the first one says what it counts. */
  quarter(quarter: number, isFirst: boolean): string;
  year(year: number): string;
  byHand: string;
  /** Names of what a visitor drew, of the curve before a change, and of the band. */
  guess: string;
  previous: string;
  band: string;
  /** Name of all points together, and of one: "bus, quarter 3: 45 %". */
  points: string;
  point(point: { label: string; quarter: number; value: number }): string;
}

export interface ValueChartOptions {
  readonly words: ValueWords;
  /** Called with the point that was clicked, tapped or chosen by Enter. Without it the points are no buttons. */
  readonly onPick?: (pick: ValuePick) => void;
  /** Called with the id of a note that was pressed. */
  readonly onNote?: (id: string) => void;
  /** Names at the ends of the curves at every width, for short names. Default: a legend where there is little room. */
  readonly hasNamesAtEnds?: boolean;
  /** Height in px for a width in px. Default 320 on a phone, up to 460. */
  readonly heightPx?: (widthPx: number) => number;
  /** No fading. Read it from the visitor's setting. */
  readonly isMotionReduced?: boolean;
}
