/**
 * Keeps the links of the four beats true to the page: a beat whose section is absent or hidden cannot be followed, the
 * last one whose start has passed the upper third of the window is the current one, those before it are passed.
 * Returns a function that stops watching.
 */
export function watchBeats(links: readonly HTMLAnchorElement[]): () => void {
  let isQueued = false;
  const refresh = () => {
    isQueued = false;
    markBeats(links);
  };
  const queue = () => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(refresh);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(canOpen)) queue();
  });
  const content = document.getElementById("content") ?? document.body;
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(content, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["hidden", "id", "data-open"],
  });
  addEventListener("scroll", queue, { passive: true });
  addEventListener("resize", queue);
  refresh();
  return () => {
    observer.disconnect();
    removeEventListener("scroll", queue);
    removeEventListener("resize", queue);
  };
}

/** Whether a change can open or close a beat. A run that plays writes texts and draws lines in every frame, and cannot. */
function canOpen({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === "attributes" || [...addedNodes, ...removedNodes].some((node) => node instanceof HTMLElement);
}

function markBeats(links: readonly HTMLAnchorElement[]): void {
  const sections = links.map((link) => shownSection(link.dataset.beat ?? ""));
  const line = innerHeight / 3;
  const current = sections.findLastIndex((section) => section && section.getBoundingClientRect().top <= line);
  links.forEach((link, index) => {
    const isOpen = sections[index] !== undefined;
    toggle(link, "aria-disabled", !isOpen, "true");
    toggle(link, "aria-current", index === Math.max(0, current), "step");
    toggle(link, "data-passed", index < current, "");
    toggle(link, "href", isOpen, `#${link.dataset.beat}`);
    const note = link.querySelector<HTMLElement>("[data-locked]");
    if (note) note.hidden = isOpen;
  });
}

function shownSection(id: string): HTMLElement | undefined {
  const section = document.getElementById(id);
  return section && section.checkVisibility() ? section : undefined;
}

function toggle(link: Element, name: string, isOn: boolean, value: string): void {
  if (link.getAttribute(name) === (isOn ? value : null)) return;
  if (isOn) link.setAttribute(name, value);
  else link.removeAttribute(name);
}
