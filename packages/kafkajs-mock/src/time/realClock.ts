/** A clock that can wake its owner. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Schedules one call; scheduling again replaces it, and Infinity cancels it. */
  wakeAt(atMs: number, hasClients: boolean): void;
}

/** The longest a JavaScript timer can wait; beyond it we wake and ask again. */
const LONGEST_WAIT_MS = 2_147_483_647;

/** Real time. While clients are connected the timer keeps a Node process alive, as their sockets would; without clients it does not. */
export function createRealClock(onWake: () => void): Clock {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let scheduledAtMs = Number.POSITIVE_INFINITY;
  let isHolding = false;
  const now = () => Date.now();
  return {
    now,
    wakeAt(atMs, hasClients) {
      if (atMs === scheduledAtMs && hasClients === isHolding && timer !== null) return;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      scheduledAtMs = atMs;
      isHolding = hasClients;
      if (atMs === Number.POSITIVE_INFINITY) return;
      const waitMs = Math.min(Math.max(0, atMs - now()), LONGEST_WAIT_MS);
      timer = setTimeout(() => {
        timer = null;
        onWake();
      }, waitMs);
      if (!hasClients && typeof timer === "object" && "unref" in timer) timer.unref();
    },
  };
}
