/** A moment of a run, in the calendar of years or on the clock. Days and quarters count from 1. */
export type Moment =
  | { readonly year: number; readonly quarter: number; readonly day: number }
  | {
      /** Null where the run has one day only. */
      readonly day: number | null;
      readonly hour: number;
      readonly minute: number;
      /** Null where seconds are not told. */
      readonly second: number | null;
    };
