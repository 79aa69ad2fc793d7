import { create as createPlainly, selection } from "d3";

type Value = string | number | boolean | null | undefined;
type Written = Value | ((this: Element, datum: unknown, index: number, group: ArrayLike<Element>) => Value);
type Write = (this: unknown, ...given: [string, Written?] | [Written?]) => unknown;
type Writing = Record<"attr" | "text", Write> & {
  each(act: (this: Element, datum: unknown, index: number, group: ArrayLike<Element>) => void): unknown;
};

let isSparing = false;

/**
 * `create` of D3, whose selections write sparingly: an attribute or a text that is there already is left as it
 * is. A browser computes style and layout again for whatever is written, changed or not, and a frame of a run changes
 * little. Every drawing begins here, so that none has to think of it.
 */
export const create: typeof createPlainly = (name: string) => {
  if (!isSparing) writeSparingly(selection.prototype as Writing);
  isSparing = true;
  return createPlainly(name);
};

/** Puts sparing ways of writing in the place of those that `write`, the prototype of all selections, has. */
function writeSparingly(write: Writing): void {
  const { attr, text } = write;

  write.attr = function attrSparingly(this: Writing, name: string, ...given: [Written?]) {
    if (given.length === 0) return attr.call(this, name);
    return writeEach(this, given[0], (element, next) => {
      if (next == null) element.removeAttribute(name);
      else if (element.getAttribute(name) !== String(next)) element.setAttribute(name, String(next));
    });
  } as Write;

  write.text = function textSparingly(this: Writing, ...given: [Written?]) {
    if (given.length === 0) return text.call(this);
    return writeEach(this, given[0], (element, next) => {
      if (element.textContent !== String(next ?? "")) element.textContent = String(next ?? "");
    });
  } as Write;
}

/** Gives each element of a selection what is to stand there: a value, or what a function says of its datum. */
function writeEach(selected: Writing, value: Written, act: (element: Element, next: Value) => void): unknown {
  return selected.each(function writeOne(...place) {
    act(this, typeof value === "function" ? value.apply(this, place) : value);
  });
}
