import { toFile } from "../../../simulations/runner/index.ts";
import type { RunContext } from "../../../simulations/runner/index.ts";

/**
 * Where a run was when its page was left, for who comes back to it with the browser's Back and finds the page built anew:
 * the run and the instant, as in a file, kept in the tab. Who opens the page by itself begins at the beginning.
 */
export const placeLeft = {
  /** Keeps the place whenever the page is left. Returns how to stop. */
  keepFor(name: string, read: () => Pick<RunContext, "run" | "at" | "lens">): () => void {
    const keep = (): void => {
      const { run, at, lens } = read();
      const text = run && toFile(run, { branch: 0, at, lens }).text;
      inTab((storage) => (text ? storage.setItem(keyOf(name), text) : storage.removeItem(keyOf(name))));
    };
    addEventListener("pagehide", keep);
    return () => removeEventListener("pagehide", keep);
  },

  /** The text of the file; null where the page was not come back to, or nothing was open when it was left. */
  of(name: string): string | null {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return entry?.type === "back_forward" ? (inTab((storage) => storage.getItem(keyOf(name))) ?? null) : null;
  },
};

function keyOf(name: string): string {
  return `place-left:${location.pathname}#${name}`;
}

/** A browser may refuse to keep anything; the run then begins at its beginning. */
function inTab<Result>(act: (storage: Storage) => Result): Result | undefined {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}
