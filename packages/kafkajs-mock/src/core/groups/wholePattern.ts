/**
 * A pattern that has to match all of a text, or null when it is none. Kafka's servers read patterns as RE2 does, which has no look-around and no
 * back references; those are refused here too, and what both know means the same.
 * Source: KIP-848, KIP-1152, google/re2 `Syntax`.
 */
export function wholePattern(source: string): RegExp | null {
  if (/\(\?(?:[=!]|<[=!])|\\[1-9]/.test(source)) return null;
  try {
    return new RegExp(`^(?:${source})$`, "u");
  } catch {
    return null;
  }
}
