/** Signs that the reader goes on by themselves. */
const GOES_ON = ["wheel", "touchmove", "pointerdown", "keydown"];
/** Nothing that stands above arrives later than this. */
const PATIENCE_MS = 20_000;

let leave = (): void => {};

/**
 * Brings a place into view and holds it there while what stands above it still arrives, until the reader goes on by
 * themselves. The keyboard goes on from there as well.
 */
export function landOn(place: HTMLElement): void {
  leave();
  const land = (): void => place.scrollIntoView({ behavior: "instant" });
  const observer = new ResizeObserver(land);
  const listening = new AbortController();
  const timer = setTimeout(() => leave(), PATIENCE_MS);
  leave = () => {
    observer.disconnect();
    listening.abort();
    clearTimeout(timer);
  };
  for (const type of GOES_ON) addEventListener(type, () => leave(), { signal: listening.signal, passive: true });
  if (!place.matches("a, button, input, [tabindex]")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  land();
  observer.observe(document.body);
}
