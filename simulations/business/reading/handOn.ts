import type { LarkfieldState } from "../larkfield/state.ts";
import { NONE } from "../larkfield/tables/names.ts";

/** A copy that was handed on, at an instant. */
export interface HandedOn {
  /** Since the source was as the copy shows it, ms; null before its first job has ended. */
  readonly ageMs: number | null;
  /** Share of its keys for which it does not show the newest fact. */
  readonly wrongShare: number;
}

/** Every copy, in the order in which they are made from one another. */
export function handedOn({ handOn, truth, parameters }: LarkfieldState, now: number): HandedOn[] {
  const keys = parameters["facts.keys"];
  return Array.from({ length: handOn.copies }, (_, copy) => {
    let wrong = 0;
    for (let key = 0; key < keys; key++) if (handOn.shown[copy * keys + key] !== truth.fact[key]) wrong += 1;
    const asOf = handOn.asOf[copy]!;
    return { ageMs: asOf === NONE ? null : now - asOf, wrongShare: wrong / keys };
  });
}
