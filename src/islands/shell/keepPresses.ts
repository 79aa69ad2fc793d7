import { tellSlow } from "./tellTrouble.ts";

/** What can be pressed or filled in. `data-tap` marks a picture that takes a tap. */
const CONTROLS = "button, input, select, textarea, form, [data-tap]";
/** An island that has not come alive yet, or a part of one that shows a still until its code has come (lensPart.tsx). */
const ASLEEP = "astro-island[ssr], [data-asleep]";
/** Somebody who pressed and still sees nothing after this long is told that it is on its way. */
const SLOW_AFTER_MS = 6_000;

interface Press {
  readonly target: HTMLElement;
  /** Finds the control again if the island drew it anew: its place among the controls, and what it says. */
  readonly index: number;
  readonly says: string | null;
  readonly redo: (target: HTMLElement) => void;
}

/**
 * Keeps what is pressed, tapped, typed or chosen in an island before its script is there, and does it again, in the same
 * order, as soon as the island has come alive. An impatient second press of the same control counts once.
 */
export function keepPresses(page: Document): void {
  const kept = new Map<Element, Press[]>();

  function keep(domEvent: Event, redo: (target: HTMLElement) => void, wanted = CONTROLS): boolean {
    const target = (domEvent.target as Element).closest?.<HTMLElement>(wanted);
    const island = target?.closest(ASLEEP);
    if (!target || !island) return false;
    const presses = (kept.get(island) ?? []).filter((press) => press.target !== target);
    if (presses.length === 0 && !kept.has(island)) {
      setTimeout(() => island.matches(ASLEEP) && tellSlow(island), SLOW_AFTER_MS);
    }
    const index = controlsOf(island).indexOf(target);
    kept.set(island, [...presses, { target, index, says: target.textContent, redo }]);
    target.dataset.early = "";
    return true;
  }

  const keepClick = (domEvent: MouseEvent): void => {
    const pressed = (domEvent.target as Element).closest?.<HTMLElement>(CONTROLS);
    if (pressed?.matches("button:not([type=submit])")) keep(domEvent, (target) => target.click());
    else if (pressed?.matches("[data-tap]")) {
      const { left, top } = pressed.getBoundingClientRect();
      const [x, y] = [domEvent.clientX - left, domEvent.clientY - top];
      keep(domEvent, (target) => tap(target, x, y));
    }
  };
  const keepValue = (domEvent: Event): void => {
    const { checked, value, type } = domEvent.target as HTMLInputElement;
    const isTick = type === "radio" || type === "checkbox";
    keep(domEvent, (target) => (isTick ? tick(target, checked) : fill(target, value)), "input, select, textarea");
  };
  const keepSubmit = (domEvent: Event): void => {
    // The browser would leave the page.
    if (keep(domEvent, (target) => (target as HTMLFormElement).requestSubmit())) domEvent.preventDefault();
  };
  const redoAll = async ({ target: island }: Event): Promise<void> => {
    const presses = kept.get(island as Element) ?? [];
    kept.delete(island as Element);
    for (const press of presses) {
      // Each meets the island as the one before left it, drawn anew.
      await new Promise((done) => setTimeout(done));
      const target = press.target.isConnected ? press.target : again(island as Element, press);
      delete press.target.dataset.early;
      if (target) press.redo(target);
    }
  };

  page.addEventListener("click", keepClick, true);
  page.addEventListener("input", keepValue, true);
  page.addEventListener("change", keepValue, true);
  page.addEventListener("submit", keepSubmit, true);
  for (const type of ["astro:hydrate", "part:alive"]) {
    page.addEventListener(type, (domEvent) => void redoAll(domEvent), true);
  }
}

function controlsOf(island: Element): HTMLElement[] {
  return [...island.querySelectorAll<HTMLElement>(CONTROLS)];
}

/** The control that took the place of one that is gone: it says the same, and stands nearest to where that one stood. */
function again(island: Element, { index, says }: Press): HTMLElement | undefined {
  const controls = controlsOf(island);
  const distance = (control: HTMLElement): number => Math.abs(controls.indexOf(control) - index);
  return controls
    .filter(({ textContent }) => textContent === says)
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

function tick(target: HTMLElement, isOn: boolean): void {
  (target as HTMLInputElement).checked = !isOn;
  target.click();
}

function fill(target: HTMLElement, value: string): void {
  (target as HTMLInputElement).value = value;
  for (const type of ["input", "change"]) target.dispatchEvent(new Event(type, { bubbles: true }));
}

function tap(target: HTMLElement, x: number, y: number): void {
  const { left, top } = target.getBoundingClientRect();
  const place = { clientX: left + x, clientY: top + y, pointerType: "touch", bubbles: true };
  for (const type of ["pointerdown", "pointerup"]) target.dispatchEvent(new PointerEvent(type, place));
}
