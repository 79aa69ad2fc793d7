import { landOn } from "./lesson/landOn.ts";

export type Click = "next" | "previous";

/** Places of a lesson that a presenter goes to, in the order of the page. */
const PLACES = ".beat, #compare, .belief, .switches, .challenge";
/** A press this soon after another is the same press of an impatient thumb, ms. */
const DOUBLE_MS = 350;
/** Who types, chooses or slides needs these keys there; the time of a run is the clicker's. */
const FIELDS = "select, textarea, [contenteditable], input:not([type=radio], [type=checkbox], .instrument-time *)";

let pressedAt = -Infinity;

/**
 * What a presenter's clicker sends, wherever the focus is: Page Down goes on, Page Up back, B (or a full stop) makes the
 * screen black until the next key. A run that is in view takes Page Down and Page Up as long as it has a stop to go to
 * (a cancelable event `clicker` on its `.instrument`); after that the page goes on to its next place. A press that
 * nothing wants scrolls, as it always does.
 */
export function listenToClicker(page: Document): void {
  page.addEventListener("keydown", (domEvent) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = domEvent;
    const black = page.querySelector(".blackout");
    if (black) {
      domEvent.preventDefault();
      black.remove();
      return;
    }
    const isField = target instanceof Element && target.matches(FIELDS);
    if (defaultPrevented || ctrlKey || metaKey || altKey || isField) return;
    if (key === "b" || key === ".") {
      domEvent.preventDefault();
      page.body.append(blackout(page));
      return;
    }
    if (key !== "PageDown" && key !== "PageUp") return;
    const isAgain = domEvent.repeat || domEvent.timeStamp - pressedAt < DOUBLE_MS;
    if (!isAgain) pressedAt = domEvent.timeStamp;
    if (isAgain || go(page, key === "PageDown" ? "next" : "previous")) domEvent.preventDefault();
  });
}

/** True when something took the press. */
function go(page: Document, click: Click): boolean {
  const places = [...page.querySelectorAll<HTMLElement>(PLACES)].filter((place) => place.checkVisibility());
  const runs = [...page.querySelectorAll<HTMLElement>(".instrument")];
  // A page of a run alone has no places: there the first press is the run's, wherever the page stands.
  const run = runs.find(isInView) ?? (places.length === 0 ? runs[0] : undefined);
  if (run && !run.dispatchEvent(new CustomEvent<Click>("clicker", { detail: click, cancelable: true }))) {
    if (!isInView(run)) run.scrollIntoView({ behavior: "instant" });
    return true;
  }
  const current = places.findLastIndex((place) => place.getBoundingClientRect().top <= innerHeight / 3);
  // What does not fit on the screen is read to its end first.
  const here = places[Math.max(0, current)];
  const isReadOn = click === "next" && !run && here && here.getBoundingClientRect().bottom > innerHeight * 1.1;
  const place = places[current + (click === "next" ? 1 : -1)];
  if (!place || isReadOn) return false;
  landOn(place);
  return true;
}

/** Whether a good part of it is seen. */
function isInView(part: HTMLElement): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return part.checkVisibility() && seen > Math.min(bottom - top, innerHeight) / 2;
}

function blackout(page: Document): HTMLElement {
  const black = page.createElement("div");
  black.className = "blackout";
  black.addEventListener("click", () => black.remove());
  return black;
}

// Whatever asks for it first; a page listens once.
if (typeof document !== "undefined") listenToClicker(document);
