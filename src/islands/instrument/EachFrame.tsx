import type { ComponentChildren } from "preact";
import type { InstantMs } from "../../../simulations/kernel/index.ts";
import type { Frame } from "../../../simulations/lens/index.ts";
import type { RunHandle } from "./runHandle.ts";

/**
 * What follows the instant of a run: drawn again with every frame, and alone, so that a frame costs what it changes.
 * `isPassing`: texts need not be as new as the picture.
 */
export function EachFrame({
  of,
  children,
}: {
  of: RunHandle;
  children: (frame: Frame, at: InstantMs, isPassing: boolean) => ComponentChildren;
}) {
  const frame = of.frame.value;
  return <>{children(frame, of.state.value.context.at, frame !== of.textFrame.value)}</>;
}

/** What is read: drawn again a few times a second while the run plays. */
export function EachText({ of, children }: { of: RunHandle; children: (frame: Frame) => ComponentChildren }) {
  return <>{children(of.textFrame.value)}</>;
}
