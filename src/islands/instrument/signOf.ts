const SIGNS = "│▲■◆●";

/** The sign of a kind of marks, by its place among the kinds of a lens. Marks without a kind have the first. */
export function signOf(kinds: readonly string[], code: string): string {
  return SIGNS[Math.max(0, kinds.indexOf(code)) % SIGNS.length]!;
}
