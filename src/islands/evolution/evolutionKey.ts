/** What the keys of the evolution do. */
export interface KeyActions {
  /** Runs, or watches again. */
  readonly play: () => void;
  /** One step on, as a presenter's clicker asks for it: run, then open the why that matters most. */
  readonly next: () => void;
  /** Closes what is open. */
  readonly back: () => void;
  /** A quarter on or back in the why that is open; null while none is. */
  readonly step: ((quarters: number) => void) | null;
  readonly undo: () => void;
  readonly showKeys: () => void;
}

/** Returns true when the key was used. Keys that a field, a button or a point of the chart needs stay theirs. */
export function evolutionKey(domEvent: KeyboardEvent, actions: KeyActions): boolean {
  if (domEvent.ctrlKey || domEvent.metaKey || domEvent.altKey || domEvent.defaultPrevented) return false;
  const target = domEvent.target as HTMLElement;
  const isField = target.matches("input, select, textarea, summary");
  switch (domEvent.key) {
    case " ":
      if (isField || target.matches("button, a")) return false;
      actions.play();
      return true;
    case "ArrowRight":
    case "ArrowLeft":
      if (isField || actions.step === null || target.closest(".scroll")) return false;
      actions.step(domEvent.key === "ArrowRight" ? 1 : -1);
      return true;
    case "PageDown":
      actions.next();
      return true;
    case "PageUp":
    case "Escape":
      // The why closes itself when Escape is pressed in it.
      if (actions.step === null || (domEvent.key === "Escape" && target.closest(".evolution-why"))) return false;
      actions.back();
      return true;
    case "z":
      if (isField) return false;
      actions.undo();
      return true;
    case "?":
      if (isField) return false;
      actions.showKeys();
      return true;
    default:
      return false;
  }
}
