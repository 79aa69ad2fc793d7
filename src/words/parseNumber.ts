/**
 * A number as people type it, or null when it is none: a comma or a dot before the decimals, and between thousands
 * anything that is used there (1,234.5 · 1.234,5 · 1 234,5 · 1'234). With one sign alone it marks decimals, except that a comma
 * before three digits groups thousands, as this course writes them: 12,5 → 12.5, but 1,234 → 1234.
 */
export function parseNumber(text: string): number | null {
  const compact = text.replaceAll(/[\s\u00a0\u202f'’]/g, "").replace(/^\u2212/, "-");
  if (!/^-?\d*(?:[.,]\d+)*[.,]?$/.test(compact) || !/\d/.test(compact)) return null;
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  if (last === -1) return Number(compact);
  const sign = compact[last]!;
  const whole = compact.slice(0, last);
  const after = compact.slice(last + 1);
  const isRepeated = whole.includes(sign);
  const isGroup = isRepeated || (sign === "," && after.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole));
  const digits = whole.replaceAll(/[.,]/g, "");
  return isGroup ? Number(digits + after) : Number(`${digits}.${after}`);
}
