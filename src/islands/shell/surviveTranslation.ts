import { options, type VNode } from "preact";

/**
 * Lets islands live in a page that the browser translates. A translator takes a text out of the page and puts an element
 * of its own, `<font>`, in its place; Preact goes on writing into the text it made, which nobody sees any more, and what
 * it takes away stays. So a text that says something new takes its place back (and is translated again, as any new text),
 * and with a text that goes, what stood for it goes. Texts that stay the same stay translated.
 *
 * Loaded before any island comes alive (src/site/surviveTranslation.mjs).
 */
const stands = new WeakMap<Text, Element>();
const taken = new WeakSet<Element>();

if (typeof MutationObserver === "function") {
  new MutationObserver(noteTranslations).observe(document.documentElement, { childList: true, subtree: true });
  const { diffed, unmount } = options;
  options.diffed = (vnode) => {
    takeBack(vnode);
    diffed?.(vnode);
  };
  options.unmount = (vnode) => {
    const text = textOf(vnode);
    if (text) stands.get(text)?.remove();
    unmount?.(vnode);
  };
}

/** Finds what has come in the place of which text. */
function noteTranslations(records: readonly MutationRecord[]): void {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    for (const text of removedNodes) {
      if (!(text instanceof Text) || text.isConnected) continue;
      const font = [...addedNodes, previousSibling, nextSibling].find((node) => isTranslation(node));
      if (!font) continue;
      stands.set(text, font);
      taken.add(font);
      said.set(text, text.data);
    }
  }
}

/** What a text said when it was translated. */
const said = new WeakMap<Text, string>();

function isTranslation(node: Node | null): node is Element {
  return node instanceof Element && node.localName === "font" && !taken.has(node);
}

function takeBack(vnode: VNode): void {
  const text = textOf(vnode);
  const font = text && stands.get(text);
  if (!font || text.data === said.get(text)) return;
  font.replaceWith(text);
  stands.delete(text);
}

/** The text node of a text; Preact hands out nodes of elements only, so this one is read where it keeps it (10.29). */
function textOf(vnode: VNode): Text | undefined {
  const node = vnode.type === null ? (vnode as { __e?: unknown }).__e : undefined;
  return node instanceof Text ? node : undefined;
}
