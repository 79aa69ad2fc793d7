/**
 * Colours are said once, in src/styles/tokens.css, for light and dark; every other sheet, the <style> of a component and the
 * attributes of a drawing use them by name. The colours of the four architectures reach a component as `--accent`
 * (src/styles/accents.css): nobody else maps an architecture to its colour.
 */
import { readFileSync } from "node:fs";
import { filesBelow } from "./filesBelow.ts";
import type { Check } from "./Stage.ts";

const TOKENS = "src/styles/tokens.css";
const ACCENTS = "src/styles/accents.css";

/** A hash colour, a colour function, or a colour by name as the value of a property; `transparent` and `currentcolor` are none. */
const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<=[:,(\s])(?:black|white|gr[ae]y|silver|red|maroon|yellow|olive|lime|green|aqua|teal|blue|navy|fuchsia|purple|orange|pink|brown)(?=[\s;,)!])/gi;
const ACCENT_RULE = /(?:data-architecture|\.is-(?:point-to-point|bus|platform|backbone)\b)[^{}]*\{[^{}]*--accent\s*:/g;
const COLOUR_ATTRIBUTE = /(?<=\s)(?:fill|stroke|color|stop-color)=(["'])(?!none\1|currentColor\1|url\(|\{)[^"'{]+\1/gi;

export function checkStyleTokens(): Check {
  const files = filesBelow(["src", "simulations"], /\.(css|astro|tsx)$/);
  return {
    problems: files.flatMap((file) => styleProblems(file, readFileSync(file, "utf8"))),
    note: `${files.length} sheets and components`,
  };
}

/** Problems of one file, as lines "file:line: what, and what to do". */
export function styleProblems(file: string, text: string): string[] {
  const at = (index: number) => `${file}:${text.slice(0, index).split("\n").length}`;
  const styles = file === TOKENS ? "" : stylesOf(file, text);
  const accents = file === ACCENTS ? [] : [...styles.matchAll(ACCENT_RULE)];
  const markup = file.endsWith(".css") ? "" : text;
  return [
    ...[...styles.matchAll(COLOUR)].map(
      ({ 0: colour, index }) => `${at(index)}: "${colour}" is a colour of its own; give it a name in ${TOKENS}.`,
    ),
    ...accents.map(
      ({ index }) => `${at(index)}: gives an architecture its colour; ${ACCENTS} does, and var(--accent) has it here.`,
    ),
    ...[...markup.matchAll(COLOUR_ATTRIBUTE)].map(
      ({ 0: attribute, index }) => `${at(index)}: ${attribute} is a colour of its own; use a class and a token.`,
    ),
  ];
}

/** What a file says in CSS, on its places: all of a sheet, the <style> elements of a component; comments are left out. */
function stylesOf(file: string, text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  const css = file.endsWith(".css")
    ? text
    : text.replace(/[\s\S]*?(?:(<style[^>]*>)([\s\S]*?)(<\/style>)|$)/g, (whole: string, open?: string, inner = "") => {
        if (open === undefined) return blank(whole);
        const before = whole.slice(0, whole.indexOf(open) + open.length);
        return blank(before) + inner + blank("</style>");
      });
  return css.replace(/\/\*[\s\S]*?\*\//g, blank);
}
