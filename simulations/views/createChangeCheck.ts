/**
 * Tells whether a part of a drawing has to be drawn again: true the first time, and whenever one of the values it is drawn
 * from is another than the last time. Values are compared as they are, so give numbers, texts and things that keep their
 * identity.
 */
export function createChangeCheck(): (...drawnFrom: readonly unknown[]) => boolean {
  let before: readonly unknown[] | undefined;
  return (...drawnFrom) => {
    const isSame = before?.length === drawnFrom.length && drawnFrom.every((value, at) => Object.is(value, before![at]));
    before = drawnFrom;
    return !isSame;
  };
}
