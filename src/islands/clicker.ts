import { landOn } from "./lesson/landOn.ts";
import type { Click } from "./Click.ts";

/** Places of a lesson that a presenter goes to, in the order of the page. */
const PLACES = ".beat, #compare, .belief, .switches, .challenge";
/** A press this soon after another is the same press of an impatient thumb, ms. */
const DOUBLE_MS = 350;
/** Who types, chooses or slides needs these keys there; the time of a run is the clicker's. */
const FIELDS = "select, textarea, input:not([type=radio], [type=checkbox], .instrument-time *)";

let pressedAt = -Infinity;

/**
 * What a presenter's clicker sends, wherever the focus is: Page Down goes on, Page Up back, B (or a full stop) makes the
 * screen black until the next key. A run that is in view takes Page Down and Page Up as long as it has a stop to go to
 * (a cancelable event `clicker` on its `.instrument`); after that the page goes on to its next place. A press that
 * nothing wants scrolls, as it always does.
 */
function press(domEvent: KeyboardEvent): void {
  const { key, timeStamp, target } = domEvent;
  const black = document.querySelector(".blackout");
  const isElsewhere = domEvent.ctrlKey || domEvent.metaKey || domEvent.altKey || (target as Element).matches?.(FIELDS);
  if (black) black.remove();
  else if (isElsewhere) return;
  else if (key === "b" || key === ".") document.body.insertAdjacentHTML("beforeend", '<div class="blackout"></div>');
  else if (key !== "PageDown" && key !== "PageUp") return;
  else if (!domEvent.repeat && timeStamp - pressedAt > DOUBLE_MS) {
    pressedAt = timeStamp;
    if (!go(key === "PageDown" ? 1 : -1)) return;
  }
  domEvent.preventDefault();
}

/** To the next place (1) or the one before (−1). True when something took the press. */
function go(step: 1 | -1): boolean {
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)].filter((place) => place.checkVisibility());
  const runs = [...document.querySelectorAll<HTMLElement>(".instrument")];
  // A page of a run alone has no places: there the first press is the run's, wherever the page stands.
  const run = runs.find(isInView) ?? (places.length === 0 ? runs[0] : undefined);
  const detail: Click = step === 1 ? "next" : "previous";
  if (run && !run.dispatchEvent(new CustomEvent<Click>("clicker", { detail, cancelable: true }))) {
    if (!isInView(run)) run.scrollIntoView();
    return true;
  }
  // The page stands at the place it was brought to last, while that is in sight, else by what it shows.
  const broughtTo = places.findIndex((place) => place === document.activeElement && isInView(place));
  const shown = places.findLastIndex((place) => place.getBoundingClientRect().top <= innerHeight / 3);
  const current = broughtTo === -1 ? shown : broughtTo;
  const place = places[current + step];
  // What does not fit on the screen is read to its end first.
  const isReadOn = step === 1 && !run && (places[current]?.getBoundingClientRect().bottom ?? 0) > innerHeight * 1.1;
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

// Whatever asks for it first; a page listens once.
if (typeof document !== "undefined") addEventListener("keydown", press);
