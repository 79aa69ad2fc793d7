import { useEffect, useRef } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { keepPlace, placeLeft } from "../instrument/placeLeft.ts";
import type { LandingEvent, LandingState } from "./LandingState.ts";

type Phase = LandingState["phase"];

/** Where somebody was when they left the page: what they bet on, and the quarter up to which it had been drawn. */
export type Place = Pick<LandingState, "seed" | "phase" | "bet" | "fate"> & { readonly drawn: number };

interface ComeBackProps {
  readonly state: LandingState;
  readonly send: (event: LandingEvent) => void;
  readonly architectures: readonly ArchitectureName[];
  /** The quarter up to which the curves are drawn. */
  readonly drawn: { readonly current: number };
  readonly left: Place | null;
  readonly onLeft: (left: Place) => void;
}

const NAME = "landing";
/** A run that failed is asked for anew. */
const ORDER: readonly Phase[] = ["idle", "toStop", "asked", "toEnd", "over"];

/**
 * Who comes back to the page by the browser's Back finds their bets, and the run where it was: the bets are made again in
 * their name, and the runs computed again. Draws nothing.
 */
export function ComeBack({ state, send, architectures, drawn, left, onLeft }: ComeBackProps): null {
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    const place = state.phase === "idle" ? placeLeft<Place>(NAME) : null;
    if (place && ORDER.includes(place.phase) && Number.isSafeInteger(place.seed)) {
      onLeft(place);
      if (place.seed !== state.seed) send({ type: "started.over", seed: place.seed });
      if (place.bet !== null && architectures.includes(place.bet)) send({ type: "bet.placed", on: place.bet });
    }
    return keepPlace<Place>(NAME, () => {
      const { seed, phase, bet, fate } = latest.current;
      return { seed, phase, bet, fate, drawn: drawn.current };
    });
  }, []);
  useEffect(() => {
    if (left && state.phase === "asked" && isBefore("asked", left.phase)) send({ type: "fate.bet", fate: left.fate });
  }, [state.phase]);
  return null;
}

/** What being come back to means for a phase of the page that was left at `left`. */
export function comeBackOf(left: Place | null, phase: Phase) {
  const isKnown = left !== null && !isBefore(left.phase, phase);
  return {
    /** True until the page is where it was left: what had been drawn is there as soon as it is computed again. */
    isOnTheWay: isKnown && phase !== left.phase,
    /** True when this far had been come before the page was left: what is bet here may have been written down then. */
    isKnown,
    /** The quarter from which the drawing goes on. */
    drawn: left?.phase === phase ? left.drawn : 0,
  };
}

function isBefore(one: Phase, other: Phase): boolean {
  return ORDER.indexOf(one) < ORDER.indexOf(other);
}
