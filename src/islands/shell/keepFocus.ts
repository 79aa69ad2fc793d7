/** Parts of a page that can take the focus for something in them that is gone. */
const PLACES = "li, article, section, form, fieldset, figure, dialog, main";
/** Time for whoever took the focused element away to send the focus where it belongs, ms. */
const GRACE_MS = 150;

/**
 * The focus never falls back to the start of the page: when what has it is taken away or can no longer have it, and
 * nobody sends it elsewhere, the part of the page around it takes it, and the keyboard goes on from there.
 */
export function keepFocus(page: Document): void {
  let focused: Element | null = null;
  let around: HTMLElement[] = [];
  let timer = 0;

  const isGone = (element: Element): boolean =>
    !element.isConnected || !element.checkVisibility() || element.matches(":disabled");
  /** Asked first, because it costs nothing: whether something is shown makes the browser reckon the whole page's styles. */
  const hasNobodyFocus = (): boolean => page.activeElement === null || page.activeElement === page.body;
  const isLost = (): boolean => focused !== null && hasNobodyFocus() && isGone(focused);
  const takeOver = (): void => {
    timer = 0;
    if (!isLost()) return;
    const place = around.find((part) => !isGone(part));
    if (!place) return;
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  page.addEventListener("focusin", ({ target }) => {
    focused = target as Element;
    around = [];
    for (let part = focused.parentElement; part !== null; part = part.parentElement) {
      if (part.matches(PLACES)) around.push(part);
    }
  });
  // Somebody who points at something else leaves it on purpose.
  page.addEventListener("pointerdown", () => (focused = null), true);
  new MutationObserver(() => {
    if (timer === 0 && focused !== null && hasNobodyFocus()) timer = window.setTimeout(takeOver, GRACE_MS);
  }).observe(page, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "data-open"],
  });
}
