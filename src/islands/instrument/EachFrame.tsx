import type { ComponentChildren } from "preact";
import type { InstantMs } from "../../../simulations/kernel/index.ts";
import type { Frame } from "../../../simulations/lens/index.ts";
import type { RunHandle } from "./runHandle.ts";

/** What follows the instant of a run: drawn again with every frame, and alone, so that a frame costs what it changes. */
export function EachFrame({
  of,
  children,
}: {
  of: RunHandle;
  children: (frame: Frame, at: InstantMs) => ComponentChildren;
}) {
  return <>{children(of.frame.value, of.state.value.context.at)}</>;
}
