import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { RunHandle } from "./runHandle.ts";

/**
 * The keys of an instrument: Space plays and pauses, arrows step a day, Home and End, Z undoes, ? shows the keys.
 * Keys that a field or a button needs stay theirs. What a presenter's clicker sends is the page's (clicker.ts).
 * Returns true when the key was used.
 */
export function handleKey(
  domEvent: KeyboardEvent,
  { handle, start, showKeys }: { handle: RunHandle; start: () => void; showKeys: () => void },
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
      handle.send({ type: "step.taken", to: domEvent.key === "ArrowRight" ? "day" : "previousDay" });
      return true;
    case "Home":
      if (isField || !isOpen) return false;
      handle.send({ type: "run.restarted" });
      return true;
    case "End":
      if (isField || !isOpen) return false;
      handle.send({ type: "time.sought", at: Math.floor(state.context.outline!.endAt / DAY_MS) * DAY_MS });
      return true;
    case "z":
      if (isField) return false;
      handle.send({ type: "command.undone" });
      return true;
    case "?":
      if (isField) return false;
      showKeys();
      return true;
    default:
      return false;
  }
}
