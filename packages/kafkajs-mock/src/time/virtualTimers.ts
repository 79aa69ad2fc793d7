import { TimerQueue, VirtualTimer } from "./timerQueue.ts";

/** The timers of this realm, replaced by ones that fire when they are told to. */
export interface VirtualTimers {
  /** How many are set, polls not counted. */
  readonly count: number;
  /** The instant of the next one, or Infinity. */
  readonly nextAtMs: number;
  /** Fires all that are due, in order, and says whether there were any. The first error that one throws is thrown when all have fired. */
  fireDue(): boolean;
  /** Fires the polls, if it is time for them. */
  firePolls(): void;
  /** Puts the platform's timers back. */
  uninstall(): void;
}

type Callback = (...given: unknown[]) => void;

/** The longest a timer can wait, in Node and in browsers; a longer delay counts as 1 ms there and here. */
const LONGEST_DELAY_MS = 2_147_483_647;

/** How often polls are fired, in virtual milliseconds. */
const POLL_EVERY_MS = 100;

const ONCE = { everyMs: null, isImmediate: false };
const IMMEDIATE = { everyMs: null, isImmediate: true };

/**
 * Replaces setTimeout, setInterval, setImmediate and what clears them; `now` tells the virtual instant.
 * A delay of 0 ms ends at this very instant, and a millisecond later when a timer asks for it: no instant lasts for ever.
 *
 * kafkajs 2.2.4 checks an empty queue with `setTimeout(check, -now)` and does so again each time it has fired: a timer a millisecond per connection, for ever
 * (tulios/kafkajs#1751). A timer may fire late, so those with a negative delay, the polls, fire together with whatever else happens, a tenth of a second apart.
 * Without this an idle hour would cost fifty million timers.
 */
export function replaceTimers(now: () => number): VirtualTimers {
  const queue = new TimerQueue();
  let polls = new Set<VirtualTimer>();
  let duePolls = polls;
  let polledAtMs = Number.NEGATIVE_INFINITY;
  let isFiring = false;

  const start = (timer: VirtualTimer) => {
    if (timer.delayMs < 0) polls.add(timer);
    else queue.set(timer, now() + (timer.delayMs === 0 && isFiring ? 1 : timer.delayMs));
  };
  const clear = (handle: unknown) => {
    if (!(handle instanceof VirtualTimer)) return;
    queue.remove(handle);
    polls.delete(handle);
    duePolls.delete(handle);
  };
  const replacements = {
    setTimeout: (callback: Callback, delay?: number, ...given: unknown[]) =>
      new VirtualTimer(callOf(callback, given, "setTimeout"), wholeDelay(delay), ONCE, start),
    setInterval(callback: Callback, delay?: number, ...given: unknown[]) {
      const delayMs = Math.max(1, wholeDelay(delay));
      return new VirtualTimer(
        callOf(callback, given, "setInterval"),
        delayMs,
        { everyMs: delayMs, isImmediate: false },
        start,
      );
    },
    setImmediate: (callback: Callback, ...given: unknown[]) =>
      new VirtualTimer(callOf(callback, given, "setImmediate"), 0, IMMEDIATE, start),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  };
  const uninstall = replaceGlobals(replacements);

  return {
    get count() {
      return queue.count;
    },
    get nextAtMs() {
      return queue.nextAtMs;
    },
    fireDue() {
      const nowMs = now();
      const errors: unknown[] = [];
      let timer = queue.takeDue(nowMs);
      if (timer === undefined) return false;
      isFiring = true;
      for (; timer !== undefined; timer = queue.takeDue(nowMs)) {
        try {
          timer.call();
        } catch (error) {
          errors.push(error);
        }
      }
      isFiring = false;
      if (errors.length > 0) throw errors[0];
      return true;
    },
    firePolls() {
      if (polls.size === 0 || now() - polledAtMs < POLL_EVERY_MS) return;
      polledAtMs = now();
      duePolls = polls;
      polls = new Set();
      for (const poll of duePolls) poll.call();
    },
    uninstall,
  };
}

/** What a timer calls. Anything but a function is refused at once, as by Node. */
function callOf(callback: Callback, given: readonly unknown[], name: string): () => void {
  if (typeof callback !== "function")
    throw new TypeError(`${name} got ${String(callback)}. Give it a function to call when the time has come.`);
  return given.length === 0 ? callback : () => callback(...given);
}

/** A delay in whole milliseconds. What is no number counts as 0. */
function wholeDelay(delay: unknown): number {
  const delayMs = Math.trunc(Number(delay));
  if (!Number.isFinite(delayMs)) return 0;
  return delayMs > LONGEST_DELAY_MS ? 1 : delayMs;
}

/** Replaces those functions of the realm that it has. Returns how to put them back. */
function replaceGlobals(replacements: Record<string, unknown>): () => void {
  const realm = globalThis as unknown as Record<string, unknown>;
  const names = Object.keys(replacements).filter((name) => name in realm);
  const originals = names.map((name) => realm[name]);
  for (const name of names) realm[name] = replacements[name];
  return () => names.forEach((name, index) => void (realm[name] = originals[index]));
}
