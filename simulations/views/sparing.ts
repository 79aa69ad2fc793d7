/** As much of a selection as is needed to go through its elements. */
interface Drawn<Datum> {
  each(act: (this: Element, datum: Datum, index: number) => void): unknown;
}

type Value = string | number | null;
type Written<Datum> = Value | ((datum: Datum, index: number) => Value);

interface Sparing<Datum> {
  /** What `selection.attr` does. */
  attr(name: string, value: Written<Datum>): this;
  /** What `selection.text` does. */
  text(value: Written<Datum>): this;
}

/**
 * Writes into the elements of a selection what is not there already: for what is drawn in every frame of a run. A browser
 * computes style and layout again for whatever is written, changed or not, and a frame changes little.
 */
export function sparing<Datum>(drawn: Drawn<Datum>): Sparing<Datum> {
  function each(value: Written<Datum>, write: (element: Element, next: Value) => void): void {
    drawn.each(function writeOne(datum, index) {
      write(this, typeof value === "function" ? value(datum, index) : value);
    });
  }
  return {
    attr(name, value) {
      each(value, (element, next) => {
        if (next === null) element.removeAttribute(name);
        else if (element.getAttribute(name) !== String(next)) element.setAttribute(name, String(next));
      });
      return this;
    },
    text(value) {
      each(value, (element, next) => {
        if (element.textContent !== String(next)) element.textContent = String(next);
      });
      return this;
    },
  };
}
