/** Marks that look alike: one shape at many places. Nothing of them is heard; the text equal counts them. */
export interface Marks {
  /** How they look: fill, its opacity, stroke and its width, in the style sheet of the drawing. One list to a class. */
  readonly className: string;
  readonly widePx: number;
  readonly tallPx: number;
  /** Discs instead of slips of paper. Default false. */
  readonly isRound?: boolean;
  /** Left and top of each in turn, px of the drawing. */
  readonly places: readonly number[];
}
