/** Widths of texts in the font that a view draws them in. */
export interface TextRuler {
  /** Width in px of one line of `<text class="className">`, in the font that is there now. */
  widthPx(className: string, text: string): number;
  /** Forgets what was measured; after a class above the texts has changed. */
  forget(): void;
  /** Stops listening for fonts. */
  destroy(): void;
}

/** Of a wide letter, in heights of the font. */
const LETTER_WIDTH = 0.6;

interface Measured {
  readonly font: string;
  readonly letterPx: number;
  readonly widths: Map<string, number>;
}

/**
 * Measures texts as `svg` would draw them, each text once. The course's fonts may come after the drawing: until then it
 * measures the fallback; when they have come, it forgets what it measured and calls `onFonts`, who draws again.
 * It measures on a canvas, which forces no layout and works while the drawing is hidden; where a browser has none, letters
 * are counted, and wide ones. `svg` has to be in the page.
 */
export function createTextRuler(svg: SVGSVGElement, onFonts: () => void): TextRuler {
  const context = document.createElement("canvas").getContext("2d");
  const byClass = new Map<string, Measured>();

  function measured(className: string): Measured {
    const known = byClass.get(className);
    if (known !== undefined) return known;
    const sample = document.createElementNS("http://www.w3.org/2000/svg", "text");
    sample.setAttribute("class", className);
    svg.append(sample);
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(sample);
    const read = {
      font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
      letterPx: Number.parseFloat(fontSize) * LETTER_WIDTH,
      widths: new Map<string, number>(),
    };
    sample.remove();
    byClass.set(className, read);
    return read;
  }

  const fontsCame = (): void => {
    byClass.clear();
    onFonts();
  };
  document.fonts.addEventListener("loadingdone", fontsCame);

  return {
    widthPx: (className, text) => {
      const { font, letterPx, widths } = measured(className);
      if (context === null) return text.length * letterPx;
      const known = widths.get(text);
      if (known !== undefined) return known;
      context.font = font;
      const { width } = context.measureText(text);
      widths.set(text, width);
      return width;
    },
    forget: () => byClass.clear(),
    destroy: () => document.fonts.removeEventListener("loadingdone", fontsCame),
  };
}
