import { EPOCH } from "../../simulations/runner/index.ts";
import { openLearnerLog } from "./LearnerLog.ts";
import type { LearnerLog } from "./LearnerLog.ts";

/** A browser may hold back IndexedDB without an answer; nobody waits longer than this. */
const PATIENCE_MS = 3_000;

let opened: Promise<LearnerLog> | undefined;

/** The log of this device, opened once per page however many islands ask. Never rejects. */
export function openBrowserLog(): Promise<LearnerLog> {
  opened ??= openLearnerLog({
    wallNow: () => Date.now(),
    newDevice: () => randomName(),
    epoch: EPOCH,
    openStore: async (device) => {
      const { openDatabaseStore } = await import("./databaseStore.ts");
      return withPatience(openDatabaseStore(device));
    },
  });
  return opened;
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
