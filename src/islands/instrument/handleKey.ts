import type { TimeScale } from "../../../simulations/runner/index.ts";
import type { RunHandle } from "./runHandle.ts";

/**
 * The keys of an instrument: Space plays and pauses, arrows step a day or what the lens counts in, Home and End, Z undoes, Y redoes, ? shows the keys.
 * Keys that a field or a button needs stay theirs. What a presenter's clicker sends is the page's (clicker.ts).
 * Returns true when the key was used.
 */
export function handleKey(
  domEvent: KeyboardEvent,
  { handle, scale, start, showKeys }: { handle: RunHandle; scale: TimeScale; start: () => void; showKeys: () => void },
): boolean {
  if (domEvent.ctrlKey || domEvent.metaKey || domEvent.altKey) return false;
  const target = domEvent.target as HTMLElement;
  const isField = target.matches("input, select, textarea, summary");
  const isButton = target.matches("button, a");
  const state = handle.state.value;
  const isOpen = state.context.outline !== null;

  switch (domEvent.key) {
    case " ":
      if (isField || isButton) return false;
      if (!isOpen) start();
      else handle.send({ type: state.matches({ ready: "playing" }) ? "pause.pressed" : "play.pressed" });
      return true;
    case "ArrowRight":
    case "ArrowLeft":
      if (isField || !isOpen) return false;
      handle.send({ type: "step.taken", byMs: domEvent.key === "ArrowRight" ? scale.steps[0]! : -scale.steps[0]! });
      return true;
    case "Home":
      if (isField || !isOpen) return false;
      handle.send({ type: "run.restarted" });
      return true;
    case "End":
      if (isField || !isOpen) return false;
      handle.send({
        type: "time.sought",
        at: Math.floor(state.context.outline!.endAt / scale.sliderMs) * scale.sliderMs,
      });
      return true;
    case "z":
      if (isField) return false;
      handle.send({ type: "command.undone" });
      return true;
    case "y":
      if (isField) return false;
      handle.send({ type: "command.redone" });
      return true;
    case "?":
      if (isField) return false;
      showKeys();
      return true;
    default:
      return false;
  }
}
