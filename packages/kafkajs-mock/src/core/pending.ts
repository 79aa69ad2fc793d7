import { findPartition, type Core } from "./core.ts";
import { mergeReplies } from "./faults/splitRequest.ts";
import type { Pending, PendingKind, ReplyChange } from "./state.ts";
import { dropDeadTimers, setTimer } from "./timers.ts";

/** Puts a request aside until something happens or its deadline comes, and returns its id. */
export function wait(core: Core, kind: PendingKind, connection: string, deadlineMs: number, data: unknown): number {
  const { state } = core;
  const id = state.nextPendingId++;
  state.pending.set(id, { id, kind, connection, deadlineMs, data });
  dropDeadTimers(state);
  if (deadlineMs < Number.POSITIVE_INFINITY) setTimer(state, deadlineMs, "pending", String(id));
  return id;
}

/** Ends a wait with a reply. An id that no longer waits, because its connection is gone, is ignored. */
export function complete(core: Core, id: number, body: unknown): void {
  const waiting = core.state.pending.get(id);
  if (waiting === undefined) return;
  core.state.pending.delete(id);
  core.state.completed.push({ id: waiting.answersTo ?? id, body: changed(waiting, body) });
}

/** Lets a fault have its way with a reply that is not there yet. */
export function changeReply(core: Core, id: number, change: ReplyChange): void {
  const waiting = core.state.pending.get(id);
  if (waiting !== undefined) waiting.replyChange = change;
}

function changed({ replyChange }: Pending, body: unknown): unknown {
  if (replyChange === undefined || body === null || body === undefined) return body;
  if (replyChange.kind === "merge") return mergeReplies(replyChange.request, body, replyChange.with);
  return replyChange.kind === "close" ? null : undefined;
}

/** Lets the reply of one wait go out under another's id: a delayed request that has to wait again. */
export function renamePending(core: Core, id: number, answersTo: number): void {
  const waiting = core.state.pending.get(id);
  core.state.pending.delete(answersTo);
  if (waiting !== undefined) waiting.answersTo = answersTo;
}

export function findPending(core: Core, id: number): Pending | undefined {
  return core.state.pending.get(id);
}

/** Drops what a connection that is gone was waiting for. Members that wait to join or sync stay: their session timeout decides about them. */
export function forgetConnection(core: Core, connectionId: string): void {
  for (const { id, kind, connection, data } of core.state.pending.values()) {
    if (connection !== connectionId || kind === "join" || kind === "sync") continue;
    core.state.pending.delete(id);
    if (kind === "fetch") stopWaiting(core, id, data as FetchWait);
  }
}

interface FetchWait {
  readonly body: {
    readonly topics: readonly { readonly name: string; readonly partitions: readonly { readonly index: number }[] }[];
  };
}

function stopWaiting(core: Core, id: number, { body }: FetchWait): void {
  for (const topic of body.topics) {
    for (const { index } of topic.partitions) findPartition(core, topic.name, index)?.waitingFetches.delete(id);
  }
}
