import type { PictureChange, PictureReader } from "../ContractPicture.ts";

/** Everything the picture says, so that the drawing holds no sentence of its own. */
export interface ContractWords {
  reader(row: number): string;
  /** Beside a reader's name: how it gets on, and with which field. */
  state(state: {
    readonly reading: PictureReader["reading"];
    readonly known: number;
    readonly field: number | null;
  }): string;
  /** Above the wishes of the source: what it sends, and how many versions it holds back. */
  sends(version: number, waiting: number): string;
  /** Names of the two rows of wishes; the check is told with those that it refuses. */
  passed: string;
  refused(check: string): string;
  /** A wish as a tooltip. */
  wish(change: PictureChange): string;
  /** So many more readers than there is room for. */
  more(readers: number): string;
  /** A key below the picture, where the page has none of its own. */
  key?: ContractKey;
}

/** What plugs and pins mean. */
export interface ContractKey {
  readonly fits: string;
  readonly fails: string;
  readonly mistaken: string;
  readonly spare: string;
}

/** Everything the curve says. */
export interface ContractCurveWords {
  /** Titles of the two charts: reader-days so far, and reader-days of a year by what is asked. */
  readonly daysAxis: string;
  readonly yearAxis: string;
  readonly run: string;
  readonly loud: string;
  readonly silent: string;
  number(value: number): string;
  quarter(quarter: number): string;
  /** Below a place of the question of the year. */
  place(asked: { readonly check: string; readonly first: string; readonly kind: string }): string;
}
