import { encodeRun, runInFragment } from "../../../simulations/runner/index.ts";
import { toShared } from "./sharedShown.ts";
import type { Shown } from "./Shown.ts";

/** What an entry of the browser's history holds beside the address: the same value, so that going back needs no reading. */
interface Entry {
  readonly evolution: 1;
  readonly shown: Shown;
  /** True when the entry before shows the same with nothing picked: closing is then going back. */
  readonly isBelowOpen: boolean;
}

/** Writes what is shown into the address bar, as an entry of its own or in place of the present one. */
export function writeAddress(shown: Shown, how: "push" | "replace", isBelowOpen = false): void {
  const entry: Entry = { evolution: 1, shown, isBelowOpen };
  if (how === "push") history.pushState(entry, "");
  else history.replaceState(entry, "");
  const { run, view } = toShared(shown);
  void encodeRun(run, view).then((text) => {
    if (JSON.stringify(history.state) === JSON.stringify(entry)) history.replaceState(entry, "", `#run=${text}`);
  });
}

/** What the present entry of the history shows; null when it was not made here. */
export function readEntry(): Entry | null {
  const { state } = history as { state: Partial<Entry> | null };
  return state?.evolution === 1 && state.shown ? (state as Entry) : null;
}

/** The text of a run in the address; undefined without one. */
export function runInAddress(): string | undefined {
  return runInFragment(location.hash);
}
