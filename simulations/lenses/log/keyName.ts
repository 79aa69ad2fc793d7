const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** The key that is changed more often than all others. */
export const HOT_KEY = "coats";

/** What a key of the business is called in the topic: a letter, or the hot key and its parts. Null for one of very many. */
export function keyName(key: number | null, keys: number): string | null {
  if (key === null) return null;
  const part = key - (keys === Infinity ? 0 : keys);
  if (part === 0) return HOT_KEY;
  if (part > 0) return `${HOT_KEY} ${part + 1}`;
  const round = Math.floor(key / LETTERS.length);
  return `${LETTERS[key % LETTERS.length]}${round === 0 ? "" : round}`;
}

/** Whether it is the hot key or a part of it. */
export function isHot(key: string | null): boolean {
  return key !== null && key.startsWith(HOT_KEY);
}
