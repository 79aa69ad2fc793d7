import { useEffect, useRef, useState } from "preact/hooks";
import { decodeRun, fetchPart, fromFile, OtherEpochError, toProblem } from "../../../simulations/runner/index.ts";
import type { Problem, SharedRun } from "../../../simulations/runner/index.ts";
import type { ValuePick } from "../../../simulations/views/index.ts";
import { keepPlace, placeLeft } from "../instrument/placeLeft.ts";
import { readEntry, runInAddress, writeAddress } from "./address.ts";
import { readDropped } from "./readDropped.ts";
import { fromShared } from "./sharedShown.ts";
import { isSameRuns, LENS } from "./Shown.ts";
import type { Offer, Shown } from "./Shown.ts";
import type { Evolution } from "./useEvolution.ts";

/** The steps that can be undone, among what is kept of the page. */
const NAME = "evolution-steps";

/** A link or a file that could not be opened; what was shown before stays. */
export interface SharedTrouble {
  readonly from: "link" | "file";
  readonly problem: Problem;
  /** The same question for today's model, when it was of another epoch. */
  readonly today: Shown | null;
}

export interface ShownControl {
  /** Shows other runs: an entry of the browser's history, and a step that can be undone. */
  go(next: Shown): void;
  /** Opens the why of a point, or closes it (null). */
  pick(pick: ValuePick | null): void;
  /** The steps that can be undone. */
  readonly undoCount: number;
  undo(): void;
  openFile(text: string): void;
  /** Opens what was dropped on the page. */
  openDropped(files: readonly File[]): void;
  readonly trouble: SharedTrouble | null;
  /** True while a run of a link or a file is being read. */
  readonly isOpening: boolean;
  dismissTrouble(): void;
}

/** What is shown, kept in step with the address bar, the browser's way back, links and files. */
export function useShown(evolution: Evolution, offer: Offer): ShownControl {
  const { shown } = evolution.state;
  const [past, setPast] = useState<readonly Shown[]>([]);
  const [trouble, setTrouble] = useState<SharedTrouble | null>(null);
  const [isOpening, setOpening] = useState(() => typeof location === "object" && runInAddress() !== undefined);
  /** The browser's own events meet the newest render. */
  const latest = useRef({ evolution, shown, past });
  latest.current = { evolution, shown, past };

  const show = (next: Shown, how: "push" | "replace", { isBelowOpen = false, isStill = false } = {}): void => {
    setTrouble(null);
    latest.current.evolution.show(next, { isStill });
    writeAddress(next, how, isBelowOpen);
  };

  async function open(reading: Promise<SharedRun>, from: SharedTrouble["from"], isStill = true): Promise<void> {
    setOpening(true);
    try {
      const shared = await reading;
      const { openElsewhere } = await fetchPart(() => import("../openElsewhere.ts"));
      if (await openElsewhere(shared, LENS)) return;
      const next = fromShared(shared, offer);
      await latest.current.evolution.check(next);
      const before = latest.current.shown;
      if (before && !isSameRuns(before, next)) setPast((steps) => [...steps, before]);
      show(next, from === "file" && before ? "push" : "replace", { isStill });
    } catch (thrown) {
      setTrouble({ from, problem: toProblem(thrown, `${from}.broken`), today: todayOf(thrown, offer) });
    } finally {
      setOpening(false);
    }
  }

  useEffect(() => {
    const fragment = runInAddress();
    // Who comes back by the browser's Back can undo what they could, and sees as much as was drawn (useReveal).
    const left = placeLeft<readonly Shown[]>(NAME);
    if (left) setPast(left);
    if (fragment !== undefined) void open(decodeRun(fragment), "link", left === null);
    const follow = (): void => {
      const entry = readEntry();
      const text = runInAddress();
      if (entry) {
        setTrouble(null);
        // Going back over a step takes it back as an undo does.
        setPast((steps) => (steps.length > 0 && isSameRuns(steps.at(-1)!, entry.shown) ? steps.slice(0, -1) : steps));
        latest.current.evolution.show(entry.shown, { isStill: true });
      } else if (text !== undefined) void open(decodeRun(text), "link");
      else if (location.hash === "") latest.current.evolution.clear();
    };
    addEventListener("popstate", follow);
    const stopKeeping = keepPlace<readonly Shown[]>(NAME, () => latest.current.shown && latest.current.past);
    return () => {
      removeEventListener("popstate", follow);
      stopKeeping();
    };
  }, []);

  return {
    go: (next) => {
      if (shown) setPast((steps) => [...steps, { ...shown, picked: null }]);
      show(next, shown ? "push" : "replace");
    },
    pick: (picked) => {
      if (!shown) return;
      if (picked === null && readEntry()?.isBelowOpen) return history.back();
      const isFirst = picked !== null && shown.picked === null;
      const isBelowOpen = isFirst || (picked !== null && (readEntry()?.isBelowOpen ?? false));
      show({ ...shown, picked }, isFirst ? "push" : "replace", { isBelowOpen });
    },
    undoCount: past.length,
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      show(before, "push", { isStill: true });
    },
    openFile: (text) => void open(fromFile(text), "file"),
    openDropped: (files) => void open(readDropped(files), "file"),
    trouble,
    isOpening,
    dismissTrouble: () => setTrouble(null),
  };
}

/** What today's model can be asked instead; null when the error says nothing of it, or it is no run of ours. */
function todayOf(thrown: unknown, offer: Offer): Shown | null {
  if (!(thrown instanceof OtherEpochError) || thrown.today === null) return null;
  if (!Object.hasOwn(offer.scenarios, thrown.today.run.scenario)) return null;
  try {
    return fromShared(thrown.today, offer);
  } catch {
    return null;
  }
}
