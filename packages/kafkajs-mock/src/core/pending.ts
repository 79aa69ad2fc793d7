import type { Core } from "./core.ts";
import type { Pending, PendingKind } from "./state.ts";
import { setTimer } from "./timers.ts";

/** Puts a request aside until something happens or its deadline comes, and returns its id. */
export function wait(core: Core, kind: PendingKind, connection: string, deadlineMs: number, data: unknown): number {
  const { state } = core;
  const id = state.nextPendingId++;
  state.pending.set(id, { id, kind, connection, deadlineMs, data });
  if (deadlineMs < Number.POSITIVE_INFINITY) setTimer(state, deadlineMs, "pending", String(id));
  return id;
}

/** Ends a wait with a reply. Ids that wait no longer (their connection is gone) are passed over. */
export function complete(core: Core, id: number, body: unknown): void {
  if (!core.state.pending.delete(id)) return;
  core.state.completed.push({ id, body });
}

export function findPending(core: Core, id: number): Pending | undefined {
  return core.state.pending.get(id);
}
