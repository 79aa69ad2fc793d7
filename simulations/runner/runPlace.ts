import type { InstantMs } from "../kernel/index.ts";
import type { Stop } from "../lens/index.ts";
import { simulatedMs } from "./timeScale.ts";
import type { RunContext, UndoEntry } from "./runContext.ts";

type Place = Pick<RunContext, "at" | "stop" | "stoppedAt">;

/** Where a tick of the page's clock leads: as far as the speed goes, or to the first stop on the way, or to the end. */
export function moveBy(context: RunContext, elapsedMs: number): Place {
  const target = within(context, context.at + simulatedMs(elapsedMs, context.speedMs));
  const stop = context.hasStops ? stopAfter(context, Math.max(context.at, context.stoppedAt)) : undefined;
  if (stop !== undefined && stop.at <= target) return heldAt(stop);
  return { at: target, stop: null, stoppedAt: context.stoppedAt };
}

/** Straight to the next stop after the present instant, or to the end when there is none. */
export function moveToNextStop(context: RunContext): Place {
  const stop = stopAfter(context, context.at);
  return stop === undefined ? { at: context.outline!.endAt, stop: null, stoppedAt: context.stoppedAt } : heldAt(stop);
}

/** An instant of the open run: not before its start, not after its end, whole. */
export function within({ outline }: Pick<RunContext, "outline">, at: InstantMs): InstantMs {
  return Math.min(Math.max(outline!.startAt, Math.round(at)), outline!.endAt);
}

/** What undo goes back to: the open run, where it is now. */
export function keptRun({ run, outline, at }: RunContext): UndoEntry {
  return { run: run!, outline: outline!, at };
}

function stopAfter({ outline }: RunContext, at: InstantMs): Stop | undefined {
  return outline!.stops.find((stop) => stop.at > at);
}

function heldAt(stop: Stop): Place {
  return { at: stop.at, stop, stoppedAt: stop.at };
}
