import type { ClusterState, Timer, TimerKind } from "./state.ts";

/**
 * The broker's deadlines: a binary heap in the state, ordered by (instant, sequence).
 * A timer is never cancelled. Whoever is called looks whether its deadline still holds, and sets a new timer if it has moved.
 */
export function setTimer(state: ClusterState, atMs: number, kind: TimerKind, subject: string, detail = ""): void {
  const timer: Timer = { atMs, sequence: state.timerSequence++, kind, subject, detail };
  const heap = state.timers;
  let index = heap.length;
  heap.push(timer);
  while (index > 0) {
    const parent = (index - 1) >>> 1;
    if (!isBefore(timer, heap[parent] as Timer)) break;
    heap[index] = heap[parent] as Timer;
    index = parent;
  }
  heap[index] = timer;
}

/** The earliest instant a timer is set for, or Infinity. */
export function nextTimerAt(state: ClusterState): number {
  return state.timers[0]?.atMs ?? Number.POSITIVE_INFINITY;
}

/** Takes the earliest timer that is due at `now`, or undefined. */
export function takeDueTimer(state: ClusterState, now: number): Timer | undefined {
  const heap = state.timers;
  const first = heap[0];
  if (first === undefined || first.atMs > now) return undefined;
  const last = heap.pop() as Timer;
  if (heap.length > 0) sinkFromTop(heap, last);
  return first;
}

function sinkFromTop(heap: Timer[], timer: Timer): void {
  let index = 0;
  for (;;) {
    let child = index * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child++;
    if (!isBefore(heap[child] as Timer, timer)) break;
    heap[index] = heap[child] as Timer;
    index = child;
  }
  heap[index] = timer;
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.sequence < b.sequence);
}

/** Timers of requests that were answered long ago are thrown out once they are the larger part of this many. */
const FEW_TIMERS = 1_024;

/**
 * Throws out the timers of requests that wait no longer. A client that is answered early leaves its time-out behind; under load that would be one
 * dead timer per answer. Called before a timer is added, it costs nothing most of the time.
 */
export function dropDeadTimers(state: ClusterState): void {
  if (state.timers.length < state.timerCountToPurgeAt) return;
  const alive = state.timers.filter(({ kind, subject }) => kind !== "pending" || state.pending.has(Number(subject)));
  // Sorted is a heap too.
  alive.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  state.timers = alive;
  state.timerCountToPurgeAt = Math.max(FEW_TIMERS, alive.length * 2);
}
