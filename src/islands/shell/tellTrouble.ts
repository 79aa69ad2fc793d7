import { servedUnder, troubleReason } from "./troubleReason.ts";
import type { TroubleReason } from "./troubleReason.ts";

/** Reasons that concern the whole page: they are told once, at its top. */
const OF_THE_PAGE: readonly string[] = ["file", "base"] satisfies TroubleReason[];

/**
 * Says what happened and what to do when an island cannot be loaded, in the island's place: from the template that every
 * page brings along (IslandTrouble.astro). Its controls would do nothing, so they go; gates open, because nobody could
 * pass them. A page that was opened as a file, or is served under another address than it was built for, says so itself.
 */
export function tellTrouble(page: Document): void {
  page.addEventListener("astro:hydration-error", ({ target }) => {
    const island = target as HTMLElement;
    if (island.dataset.failed !== undefined) return;
    island.dataset.failed = "";
    page.documentElement.dataset.failed = "";
    const reason = reasonNow(page);
    if (OF_THE_PAGE.includes(reason)) tellPage(page, reason);
    // An island that shows nothing leaves nothing dead behind.
    if (island.querySelector("button, input, select, textarea, svg") === null && island.textContent.trim() === "")
      return;
    tellIsland(island, reason);
  });
  page.addEventListener("part:missing", ({ target }) => (target as Element).append(noteFor(page, reasonNow(page))));
  for (const type of ["astro:hydrate", "part:alive"]) {
    page.addEventListener(type, ({ target }) => noteOf(target as Element)?.remove(), true);
  }
  // A style sheet, a font or a script that is not where the page looks for it.
  page.addEventListener("error", ({ target }) => target instanceof HTMLElement && atOnce("base"), true);
  page.addEventListener("DOMContentLoaded", () => atOnce("file"));

  const atOnce = (reason: TroubleReason): void => {
    if (reasonNow(page) !== reason) return;
    // While the page is still being read, the template may be there by half.
    if (page.readyState === "loading") page.addEventListener("DOMContentLoaded", () => tellPage(page, reason));
    else tellPage(page, reason);
  };
}

/** Somebody pressed, and the island is still on its way. */
export function tellSlow(island: Element): void {
  if (noteOf(island) === null) island.before(noteFor(island.ownerDocument, "slow"));
}

function tellIsland(island: Element, reason: string): void {
  noteOf(island)?.remove();
  // With the same reason above, one line is enough.
  const isTold = island.ownerDocument.querySelector(`.island-note[data-reason="${reason}"]`) !== null;
  island.before(noteFor(island.ownerDocument, reason, isTold));
}

function tellPage(page: Document, reason: string): void {
  const main = page.querySelector("main") ?? page.body;
  if (page.querySelector(".island-note-page") !== null) return;
  const note = noteFor(page, reason);
  note.classList.add("island-note-page");
  main.prepend(note);
}

/** The note that stands right before an island. */
function noteOf(island: Element): Element | null {
  const before = island.previousElementSibling;
  return before?.matches(".island-note") ? before : null;
}

function noteFor(page: Document, reason: string, isBrief = false): HTMLElement {
  const template = page.querySelector<HTMLTemplateElement>("#island-trouble");
  const note = template!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  note.dataset.reason = reason;
  for (const part of note.querySelectorAll<HTMLElement>("[data-for]")) {
    const isFor = part.dataset.for!.split(" ").includes(reason);
    if (!isFor || (isBrief && part.dataset.brief === undefined)) part.remove();
  }
  for (const folder of note.querySelectorAll("[data-fill=folder]")) {
    folder.textContent = servedUnder(location.pathname, builtPathOf(page) ?? "/") ?? location.pathname;
  }
  for (const alone of note.querySelectorAll("a")) alone.href = location.href;
  note.querySelector("button")?.addEventListener("click", () => location.reload());
  return note;
}

function reasonNow(page: Document): TroubleReason {
  const { protocol, pathname: path } = location;
  return troubleReason({
    protocol,
    origin: self.origin,
    isOnline: navigator.onLine,
    path,
    builtPath: builtPathOf(page),
  });
}

function builtPathOf(page: Document): string | null {
  return page.documentElement.dataset.path ?? null;
}
