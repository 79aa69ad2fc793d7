import { EPOCH } from "../../simulations/runner/index.ts";
import { createLearnerLog } from "./LearnerLog.ts";
import { createPendingNotes } from "./PendingNotes.ts";
import { shareBetweenTabs } from "./shareBetweenTabs.ts";
import type { LearnerLog } from "./LearnerLog.ts";

/** A browser may hold back IndexedDB without an answer; nobody waits longer than this. */
const PATIENCE_MS = 3_000;

/** Of the channel and the lock that the tabs share. */
const NAME = "past-the-plateau-log";

let shared: LearnerLog | undefined;

/** The log of this device, read from it; one per page however many islands ask. Never rejects. */
export async function openBrowserLog(): Promise<LearnerLog> {
  await browserLog().opened;
  return browserLog();
}

/** The same at once: what is written to it is noted before the device has opened it. */
export function browserLog(): LearnerLog {
  return (shared ??= createSharedLog());
}

function createSharedLog(): LearnerLog {
  const log = createLearnerLog({
    wallNow: () => Date.now(),
    newDevice: randomName,
    epoch: EPOCH,
    openStore: async (device) => {
      const { openDatabaseStore } = await import("./openDatabaseStore.ts");
      return withPatience(openDatabaseStore(device));
    },
    inTurn,
    pending: createPendingNotes(randomName),
  });
  // A page that comes back from the browser's cache has heard nothing meanwhile.
  addEventListener("pageshow", ({ persisted }) => persisted && void log.refresh());
  return typeof BroadcastChannel === "function" ? shareBetweenTabs(log, new BroadcastChannel(NAME)) : log;
}

/** One tab at a time, where the browser can promise that. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const locks = (navigator as Partial<Navigator>).locks;
  // A page without an origin of its own shares nothing, and is refused a lock.
  return locks && origin !== "null" ? ((await locks.request(NAME, work)) as Result) : work();
}

/** Random, so that it says nothing about the device or its owner. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function withPatience<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException("IndexedDB did not answer", "TimeoutError")), PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
