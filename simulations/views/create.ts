import { create as createPlainly, selection } from "d3";

type Value = string | number | boolean | null | undefined;
type Written = Value | ((this: Element, datum: unknown, index: number, group: ArrayLike<Element>) => Value);
type Write = (this: unknown, ...given: [string, Written?] | [Written?]) => unknown;
type Writing = Record<"attr" | "text" | "classed", Write> & {
  each(act: (this: Element, datum: unknown, index: number, group: ArrayLike<Element>) => void): unknown;
};

let isSparing = false;

/**
 * `create` of D3, whose selections write sparingly: an attribute, a text or a class that is there already is left
 * as it is. A browser computes style and layout again for whatever is written, changed or not, and a frame of a run changes
 * little. Every drawing begins here, so that none has to think of it.
 */
export const create: typeof createPlainly = (name: string) => {
  if (!isSparing) writeSparingly(selection.prototype as Writing);
  isSparing = true;
  return createPlainly(name);
};

/** Puts sparing ways of writing in the place of those that `write`, the prototype of all selections, has. */
function writeSparingly(write: Writing): void {
  const { attr, text, classed } = write;

  write.attr = function attrSparingly(this: Writing, name: string, ...given: [Written?]) {
    const [value] = given;
    if (given.length === 0 || value == null || name.includes(":")) return attr.call(this, name, ...given);
    return this.each(function writeAttribute(...place) {
      const next = typeof value === "function" ? value.apply(this, place) : value;
      if (next == null) this.removeAttribute(name);
      else if (this.getAttribute(name) !== String(next)) this.setAttribute(name, String(next));
    });
  } as Write;

  write.text = function textSparingly(this: Writing, ...given: [Written?]) {
    const [value] = given;
    if (given.length === 0) return text.call(this);
    return this.each(function writeText(...place) {
      const next = String((typeof value === "function" ? value.apply(this, place) : value) ?? "");
      if (this.textContent !== next) this.textContent = next;
    });
  } as Write;

  write.classed = function classedSparingly(this: Writing, names: string, ...given: [Written?]) {
    const [value] = given;
    if (given.length === 0) return classed.call(this, names);
    return this.each(function writeClasses(...place) {
      const isWanted = Boolean(typeof value === "function" ? value.apply(this, place) : value);
      for (const name of names.split(" ")) {
        if (this.classList.contains(name) !== isWanted) this.classList.toggle(name, isWanted);
      }
    });
  } as Write;
}
