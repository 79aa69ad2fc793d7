import type { Run, RunContext } from "../../../simulations/runner/index.ts";

/** A run and an instant of it, as they were kept: the run is still to be read. */
interface PlaceLeft {
  readonly run: Run;
  readonly at: number;
}

/**
 * Keeps where a run is whenever its page is left, for who comes back to it with the browser's Back and finds the page built
 * anew: the run and the instant, kept in the tab under the instrument's name. Returns how to stop.
 */
export function keepPlace(name: string, read: () => Pick<RunContext, "run" | "at">): () => void {
  const keep = (): void => {
    const { run, at } = read();
    inTab((storage) => storage.setItem(keyOf(name), JSON.stringify(run && { run, at })));
  };
  addEventListener("pagehide", keep);
  return () => removeEventListener("pagehide", keep);
}

/**
 * The place that was kept. Null where the page was not come back to, or nothing was open when it was left: who opens the
 * page by itself begins at the beginning.
 */
export function placeLeft(name: string): PlaceLeft | null {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (entry?.type !== "back_forward") return null;
  return inTab((storage) => JSON.parse(storage.getItem(keyOf(name)) ?? "null") as PlaceLeft | null) ?? null;
}

function keyOf(name: string): string {
  return location.pathname + name;
}

/** A browser may refuse to keep anything; the run then begins at its beginning. */
function inTab<Result>(act: (storage: Storage) => Result): Result | undefined {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}
