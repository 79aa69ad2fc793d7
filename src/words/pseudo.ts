/**
 * Pseudo-localisation: turns English into an accented, bracketed text that is 40 % longer.
 * The pseudo build shows at a glance which sentence never went through `src/words` or a lesson (it stays plain),
 * and which layout breaks when text grows. Digits and punctuation stay, so figures can still be read.
 */

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "í",
  n: "ñ",
  o: "ö",
  u: "ü",
  y: "ý",
  A: "Á",
  C: "Ç",
  E: "É",
  I: "Í",
  N: "Ñ",
  O: "Ö",
  U: "Ü",
  Y: "Ý",
};

/** How much longer the text becomes, as a ratio to the English. */
const GROWTH = 1.4;
const FILLER = "øñé ";
const HAS_LETTER = /\p{Letter}/u;

/** Accents, lengthens and brackets one text. A text without letters ("12 %") comes back unchanged. */
export function pseudoText(text: string): string {
  if (!HAS_LETTER.test(text) || text.startsWith("⟦")) return text;
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const accented = Array.from(inner, (letter) => ACCENTED[letter] ?? letter).join("");
  const missing = Math.ceil(inner.length * (GROWTH - 1)) - 2;
  const filler =
    missing > 0 ? ` ${FILLER.repeat(Math.ceil(missing / FILLER.length)).slice(0, missing - 1)}`.trimEnd() : "";
  return `${before}⟦${accented}${filler}⟧${after}`;
}

/** Fields that name things for code and are never read by people. */
const IDENTIFIERS: ReadonlySet<string> = new Set(["id", "answer", "dimension", "code", "href"]);

/**
 * Applies `pseudoText` to every string in a catalogue: plain, in lists, in nested records, returned by a function.
 * Fields named `id`, `answer`, `dimension`, `code` and `href` stay as they are.
 */
export function pseudoCatalogue<Catalogue>(catalogue: Catalogue): Catalogue {
  return convert(catalogue) as Catalogue;
}

function convert(value: unknown): unknown {
  if (typeof value === "string") return pseudoText(value);
  if (typeof value === "function") return (...parameters: unknown[]) => convert(value(...parameters));
  if (Array.isArray(value)) return value.map(convert);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, IDENTIFIERS.has(key) ? inner : convert(inner)]),
  );
}
