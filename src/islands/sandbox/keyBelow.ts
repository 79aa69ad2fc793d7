/** A line of the key's text, from the corner of the drawing, in px of the screen. */
export interface KeyLine {
  /** The element whose looks it has. */
  readonly from: Element;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the letters stand. */
  readonly baseline: number;
}

/** The part of a line of text above its letters' feet, as fonts commonly have it. */
const ASCENT_SHARE = 0.78;

/**
 * The key of a drawing, which is a list beside it that only says what shapes and lines mean: its shapes, and its texts line
 * by line. Empty where there is none.
 */
export function keyBelow(drawing: SVGSVGElement): { shapes: SVGSVGElement[]; lines: KeyLine[] } {
  const lists = [...(drawing.parentElement?.querySelectorAll("ul") ?? [])];
  const keys = lists.filter((list) => list.checkVisibility() && list.querySelector("a, button, input") === null);
  return {
    shapes: keys.flatMap((key) => [...key.querySelectorAll("svg")]),
    lines: keys.flatMap((key) => linesIn(key, drawing.getBoundingClientRect())),
  };
}

function linesIn(key: Element, corner: DOMRect): KeyLine[] {
  const texts = document.createTreeWalker(key, NodeFilter.SHOW_TEXT);
  const lines: KeyLine[] = [];
  while (texts.nextNode() !== null) {
    const node = texts.currentNode as Text;
    if (node.data.trim() !== "" && !node.parentElement!.closest("svg")) lines.push(...linesOf(node, corner));
  }
  return lines;
}

/** The lines that the page has broken a text into: words at one height are one. */
function linesOf(node: Text, corner: DOMRect): KeyLine[] {
  const lines: KeyLine[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const [x, y] = [box.left - corner.left, box.top - corner.top];
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < 1) {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${word}`, width: x + box.width - last.x };
      continue;
    }
    const { height, width } = box;
    lines.push({ from: node.parentElement!, text: word, x, y, width, height, baseline: y + height * ASCENT_SHARE });
  }
  return lines;
}
