/** As much of a selection as is needed to go through its elements. */
interface Drawn<Datum> {
  each(act: (this: Element, datum: Datum, index: number) => void): unknown;
}

type Value<Datum, Kind> = Kind | ((datum: Datum, index: number) => Kind);

/**
 * What `selection.attr` does, for what is written in every frame of a run: an attribute that is there already is left as it
 * is. A browser computes style and layout again for whatever is written, changed or not, and a frame changes little.
 */
export function setAttribute<Datum>(
  drawn: Drawn<Datum>,
  name: string,
  value: Value<Datum, string | number | null>,
): void {
  eachElement(drawn, value, (element, next) => {
    const before = element.getAttribute(name);
    if (next === null) element.removeAttribute(name);
    else if (before !== String(next)) element.setAttribute(name, String(next));
  });
}

/** What `selection.text` does, in the same sparing way. */
export function setText<Datum>(drawn: Drawn<Datum>, value: Value<Datum, string>): void {
  eachElement(drawn, value, (element, next) => {
    if (element.textContent !== next) element.textContent = next;
  });
}

function eachElement<Datum, Kind extends string | number | null>(
  drawn: Drawn<Datum>,
  value: Value<Datum, Kind>,
  write: (element: Element, next: Kind) => void,
): void {
  drawn.each(function writeOne(datum, index) {
    write(this, typeof value === "function" ? value(datum, index) : value);
  });
}
