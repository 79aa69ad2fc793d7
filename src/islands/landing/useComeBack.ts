import { useEffect, useRef, useState } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { keepPlace, placeLeft } from "../instrument/placeLeft.ts";
import type { LandingEvent, LandingState } from "./LandingState.ts";

/** Where somebody was when they left the page: what they bet on, and the quarter up to which it had been drawn. */
type Place = Pick<LandingState, "seed" | "phase" | "bet" | "fate"> & { readonly drawn: number };

export interface ComeBack {
  /** True until the page is where it was left: what had been drawn is there as soon as it is computed again. */
  readonly isOnTheWay: boolean;
  /** True when this far had been come before the page was left: what is bet here may have been written down then. */
  readonly isKnown: boolean;
  /** The quarter from which the drawing goes on. */
  readonly drawn: number;
  /** Something else is asked for from now on. */
  end(): void;
}

const NAME = "landing";
/** A run that failed is asked for anew. */
const ORDER: readonly LandingState["phase"][] = ["idle", "toStop", "asked", "toEnd", "over"];

/**
 * Who comes back to the page by the browser's Back finds their bets, and the run where it was: the bets are made again in
 * their name, and the runs computed again.
 */
export function useComeBack(
  state: LandingState,
  send: (event: LandingEvent) => void,
  { architectures, drawn }: { architectures: readonly ArchitectureName[]; drawn: { readonly current: number } },
): ComeBack {
  const [left, setLeft] = useState<Place | null>(null);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    const place = placeLeft<Place>(NAME);
    if (place && ORDER.includes(place.phase) && Number.isSafeInteger(place.seed)) {
      setLeft(place);
      if (place.seed !== state.seed) send({ type: "started.over", seed: place.seed });
      if (place.bet !== null && architectures.includes(place.bet)) send({ type: "bet.placed", on: place.bet });
    }
    return keepPlace<Place>(NAME, () => {
      const { seed, phase, bet, fate } = latest.current;
      return { seed, phase, bet, fate, drawn: drawn.current };
    });
  }, []);
  useEffect(() => {
    if (left && state.phase === "asked" && isBefore("asked", left.phase)) {
      send({ type: "fate.bet", fate: left.fate });
    }
  }, [state.phase]);

  const isKnown = left !== null && !isBefore(left.phase, state.phase);
  return {
    isOnTheWay: isKnown && state.phase !== left.phase,
    isKnown,
    drawn: left !== null && state.phase === left.phase ? left.drawn : 0,
    end: () => setLeft(null),
  };
}

function isBefore(one: LandingState["phase"], other: LandingState["phase"]): boolean {
  return ORDER.indexOf(one) < ORDER.indexOf(other);
}
