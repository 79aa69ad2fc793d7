import { ControlError } from "../core/judging/ControlError.ts";
import type { Hub } from "../fronts/Hub.ts";

export interface WaitOptions {
  /** How long to wait, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Resolves with what `look` finds, as soon as that is not undefined; it looks now and after everything that happens in the brokers.
 * Rejects after the timeout or when the cluster is closed, with `describe` saying how things stood then.
 */
export function waitUntil<Found>(
  hub: Hub,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions,
  look: () => Found | undefined,
  describe: () => string,
): Promise<Found> {
  const found = look();
  if (found !== undefined) return Promise.resolve(found);
  return new Promise((resolve, reject) => {
    let isLooking = false;
    const end = () => {
      clearTimeout(timer);
      stopListening();
      stopWatching();
    };
    const giveUp = (why: string, fix: string) => {
      end();
      reject(new ControlError(`${why}: ${describe()}.`, fix));
    };
    const lookAgain = () => {
      isLooking = false;
      try {
        const value = look();
        if (value === undefined) return;
        end();
        resolve(value);
      } catch (error) {
        end();
        reject(error as Error);
      }
    };
    const timer = setTimeout(
      () => giveUp(`Waited ${timeoutMs} ms in vain`, "Look whether the code under test runs, or give a `timeoutMs`."),
      timeoutMs,
    );
    const stopWatching = hub.onClose(() => giveUp("The cluster was closed", "Wait before `close()`."));
    // A listener may not call the broker, so it looks when the broker is done.
    const stopListening = hub.broker.listen(() => {
      if (isLooking) return;
      isLooking = true;
      queueMicrotask(lookAgain);
    });
  });
}
