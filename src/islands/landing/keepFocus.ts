/** What was pressed may be gone; the keyboard goes on at what took its place, unless it is somewhere else by now. */
export function keepFocus(root: HTMLElement, phase: string, wasPressed: boolean): void {
  const wanted = { idle: ".bet-chip", asked: ".fate-chip", over: ".landing-why-button" }[phase];
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (wasPressed && wanted !== undefined && isLost && root.dataset.used !== undefined) {
    root.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
  }
  if (phase === "toStop") root.dataset.used = "";
}
