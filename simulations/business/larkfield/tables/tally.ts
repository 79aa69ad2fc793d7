import { decisionKinds } from "../request/catalogue.ts";
import { wrongCauses } from "./names.ts";

/** Sums per quarter. */
export interface TallyTable {
  occasions: Float64Array;
  value: Float64Array;
  byHand: Float64Array;
  acted: Float64Array;
  /** Occasions all of whose flows exist, and those whose inputs could all be read. */
  built: Float64Array;
  readable: Float64Array;
  near: Float64Array;
  nearIntact: Float64Array;
  reads: Float64Array;
  right: Float64Array;
  /** quarter × cause */
  wrong: Float64Array;
  /** quarter × kind: occasions that could be judged, and those with all inputs right. */
  kindJudged: Float64Array;
  kindRight: Float64Array;
}

export function createTally(quarters: number): TallyTable {
  const cells = (): Float64Array => new Float64Array(quarters);
  return {
    occasions: cells(),
    value: cells(),
    byHand: cells(),
    acted: cells(),
    built: cells(),
    readable: cells(),
    near: cells(),
    nearIntact: cells(),
    reads: cells(),
    right: cells(),
    wrong: new Float64Array(quarters * wrongCauses.length),
    kindJudged: new Float64Array(quarters * decisionKinds.length),
    kindRight: new Float64Array(quarters * decisionKinds.length),
  };
}
