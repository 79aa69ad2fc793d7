/**
 * Keeps where somebody is in a run whenever its page is left, for who comes back to it with the browser's Back and finds the
 * page built anew: in the tab, under the name that the run has on its page. `read` gives null where nothing is open.
 * Returns how to stop.
 */
export function keepPlace<Place>(name: string, read: () => Place | null): () => void {
  const keep = (): void => {
    inTab((storage) => storage.setItem(keyOf(name), JSON.stringify(read())));
  };
  addEventListener("pagehide", keep);
  return () => removeEventListener("pagehide", keep);
}

/**
 * The place that was kept, as it was written down: it may come from another version of the course. Null where the page was
 * not come back to, or nothing was open when it was left: who opens the page by itself begins at the beginning.
 */
export function placeLeft<Place>(name: string): Place | null {
  if (typeof performance === "undefined") return null;
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (entry?.type !== "back_forward") return null;
  return inTab((storage) => JSON.parse(storage.getItem(keyOf(name)) ?? "null") as Place | null) ?? null;
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
